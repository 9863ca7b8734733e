import { expect, it } from 'vitest'
import { areaYearRows } from './area-years.ts'

const areas = [
  { id: 'the-che', vi: 'Thể chế', en: 'Institutions', color: 'indigo' },
  { id: 'thu-tuc', vi: 'Thủ tục', en: 'Procedures', color: 'teal' },
  { id: 'cong-vu', vi: 'Công vụ', en: 'Service', color: 'red' },
]

it('has the areas in the decree’s order and the years in theirs, what is unknown last', () => {
  const { columns, rows } = areaYearRows(
    [
      { year: '', area: 'the-che', count: 1 },
      { year: '2022', area: '', count: 4 },
      { year: '2021', area: 'thu-tuc', count: 3 },
      { year: '2021', area: 'rieng', count: 5 },
      { year: '2022', area: 'the-che', count: 2 },
    ],
    areas,
  )
  expect(columns).toEqual([
    { area: 'the-che', color: 'indigo' },
    { area: 'thu-tuc', color: 'teal' },
    { area: 'rieng', color: 'gray' },
    { area: '', color: 'gray' },
  ])
  expect(rows).toEqual([
    { year: '2021', counts: [0, 3, 5, 0] },
    { year: '2022', counts: [2, 0, 0, 4] },
    { year: '', counts: [1, 0, 0, 0] },
  ])
})
