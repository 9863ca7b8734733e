/** The sample's plans, oldest first. */
import { plan216 } from './plan-216/index.ts'
import type { SamplePlan } from './sample-plan.ts'

export const samplePlans: readonly SamplePlan[] = [plan216]
