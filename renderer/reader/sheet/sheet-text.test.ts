import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnName, columnWidths, isNumber, SheetText } from './sheet-text.ts'

test('a match is found again in its cell', () => {
  const sheet = new SheetText([
    ['STT', 'Nội dung'],
    ['1', 'Vốn đầu tư'],
  ])
  const start = sheet.text.indexOf('đầu tư')
  expect(sheet.cellAt([start, start + 6])).toEqual({ row: 1, column: 1, range: [4, 10] })
})

test('a match over two cells is marked in the first', () => {
  const sheet = new SheetText([['đầu', 'tư']])
  expect(sheet.cellAt([0, 6])).toEqual({ row: 0, column: 0, range: [0, 3] })
})

test('every cell is found by the place of its text, empty rows and cells in between', () => {
  const cell = fc.string({ minLength: 1, maxLength: 5 }).map((text) => text.replace(/[\t\n]/g, '.'))
  fc.assert(
    fc.property(fc.array(fc.array(fc.oneof(cell, fc.constant('')), { maxLength: 4 })), (rows) => {
      const sheet = new SheetText(rows)
      let at = 0
      rows.forEach((row, rowIndex) => {
        row.forEach((text, column) => {
          if (text !== '') {
            expect(sheet.cellAt([at, at + text.length])).toEqual({
              row: rowIndex,
              column,
              range: [0, text.length],
            })
          }
          at += text.length + (column + 1 < row.length ? 1 : 0)
        })
        at += 1
      })
    }),
  )
})

test('columns are named as in a spreadsheet', () => {
  expect([0, 25, 26, 51, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA'])
})

test('a column is as wide as its text, within limits', () => {
  expect(columnWidths([['1', 'x'.repeat(500)], [], ['1234567']])).toEqual([7, 48])
})

test('numbers are known by their looks, names with digits are not numbers', () => {
  for (const cell of ['0', '1.250.000', '-3,5', '95 %', '12 000'])
    expect(isNumber(cell), cell).toBe(true)
  for (const cell of ['', '216/KH-UBND', 'Đợt 1', '02/03/2026', '-', '1a'])
    expect(isNumber(cell), cell).toBe(false)
})
