import { expect, it } from 'vitest'
import { rememberedSizes, usualSizes } from './pane-sizes.ts'

it.each(['[25,30,45]', '[0,52,48]', '[0,100,0]', '[33.3,33.3,33.3]'])('keeps %s', (stored) => {
  expect(rememberedSizes(stored)).toEqual(JSON.parse(stored))
})

it.each([
  undefined,
  '',
  'null',
  '[19,33',
  '[50,50]',
  '[52,0,48]',
  '[119,-67,48]',
  '[1,1,1]',
  '["19","33","48"]',
])('takes the usual ones for %s', (stored) => {
  expect(rememberedSizes(stored)).toEqual(usualSizes)
})
