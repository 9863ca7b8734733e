import { expect, it } from 'vitest'
import { withMarksInPlace } from './misread-marks.ts'

it.each([
  ['phõố', 'phố'],
  ['PHÕỐ', 'PHỐ'],
  ['qụân', 'quận'],
  ['Hụyên', 'Huyện'],
  ['tíên', 'tiến'],
])('a recognised “%s” is %s', (read, meant) => {
  expect(withMarksInPlace(read.normalize('NFC'))).toBe(meant)
})

it('leaves what can be a syllable as it is', () => {
  const right =
    'quận huyện người thưởng hòa hoà thúy thuý xoong lưu hưu ủy uỷ nghiệp khuỷu giữ của mía tuổi chiều'
  for (const word of right.split(' ')) expect(withMarksInPlace(word)).toBe(word)
})
