import { expect, it } from 'vitest'
import { shareOf, withArea } from './area-choice.ts'

const order = ['the-che', 'thu-tuc', 'to-chuc']

it('knows whether all, some or none of the chosen plans have an area', () => {
  const plans = [{ areas: ['the-che', 'thu-tuc'] }, { areas: ['thu-tuc'] }]
  expect(order.map((area) => shareOf(plans, area))).toEqual(['some', 'all', 'none'])
})

it('keeps the order of the decree, whichever area was pressed first', () => {
  const areas = withArea(withArea([], 'to-chuc', true, order), 'the-che', true, order)
  expect(areas).toEqual(['the-che', 'to-chuc'])
  expect(withArea(areas, 'the-che', true, order)).toEqual(areas)
  expect(withArea(areas, 'the-che', false, order)).toEqual(['to-chuc'])
  expect(withArea(['own'], 'the-che', true, order)).toEqual(['the-che', 'own'])
})
