/** The text of Plan 216/KH-UBND as the sample tells it: ours, after the public facts of 2021. */
import { aims } from './body-aims.ts'
import { areaTasks } from './body-areas.ts'
import { solutionsAndDuties } from './body-solutions.ts'

export const body = [aims, areaTasks, solutionsAndDuties].join('\n')
