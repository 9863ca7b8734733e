import { expect, it } from 'vitest'
import { choiceOf, isFiltered, nextChoice } from './facet-choice.ts'

it('goes from off to include to exclude and back, one value at a time', () => {
  const off = { facets: {}, trash: false }
  const include = nextChoice(off, 'area', 'the-che')
  expect(choiceOf(include, 'area', 'the-che')).toBe('include')
  expect(choiceOf(include, 'area', 'thu-tuc')).toBe('off')
  const exclude = nextChoice(include, 'area', 'the-che')
  expect(choiceOf(exclude, 'area', 'the-che')).toBe('exclude')
  expect(isFiltered(exclude)).toBe(true)
  const again = nextChoice(exclude, 'area', 'the-che')
  expect(choiceOf(again, 'area', 'the-che')).toBe('off')
  expect(isFiltered(again)).toBe(false)
})
