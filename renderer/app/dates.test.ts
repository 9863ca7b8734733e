import { expect, it } from 'vitest'
import { parseDate, showDate, showMoment } from './dates.ts'

it.each([
  ['23/9/21', '2021-09-23'],
  ['23/09/2021', '2021-09-23'],
  [' 1-1-2020 ', '2020-01-01'],
  ['29.2.2024', '2024-02-29'],
  ['', null],
  ['29/2/2023', undefined],
  ['31/4/2021', undefined],
  ['9/2021', undefined],
  ['hôm qua', undefined],
])('reads "%s" as %s', (typed, iso) => {
  expect(parseDate(typed)).toBe(iso)
})

it('shows what it has read', () => {
  expect(showDate('2021-09-23')).toBe('23/09/2021')
  expect(parseDate(showDate('2021-09-03'))).toBe('2021-09-03')
  expect(showDate(null)).toBe('')
})

it('a moment is shown as day, month, whole year, and time', () => {
  expect(showMoment(new Date(2026, 2, 2, 1, 5))).toBe('02/03/2026 01:05')
})
