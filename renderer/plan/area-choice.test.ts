import { expect, it } from 'vitest'
import { withArea } from './area-choice.ts'

const order = ['the-che', 'thu-tuc', 'to-chuc']

it('keeps the order of the decree, whichever area was pressed first', () => {
  const areas = withArea(withArea([], 'to-chuc', true, order), 'the-che', true, order)
  expect(areas).toEqual(['the-che', 'to-chuc'])
  expect(withArea(areas, 'the-che', true, order)).toEqual(areas)
  expect(withArea(areas, 'the-che', false, order)).toEqual(['to-chuc'])
  expect(withArea(['own'], 'the-che', true, order)).toEqual(['the-che', 'own'])
})
