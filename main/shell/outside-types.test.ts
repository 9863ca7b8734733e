import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outsideName, safeName } from './outside-types.ts'

test('a file keeps the name that people know', () => {
  expect(outsideName('Kế hoạch 216.PDF', 'application/pdf')).toBe('Kế hoạch 216.pdf')
  expect(outsideName('số liệu.csv', 'text/plain')).toBe('số liệu.csv')
})

test('the extension is that of the bytes: a name cannot make a text file a program', () => {
  expect(outsideName('bao-cao.bat', 'text/plain')).toBe('bao-cao.bat.txt')
  expect(
    outsideName('bang.xlsm', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  ).toBe('bang.xlsm.xlsx')
})

test('what can run stays inside', () => {
  for (const type of [
    'text/html',
    'application/zip',
    'application/octet-stream',
    'image/svg+xml',
  ]) {
    expect(outsideName('a.html', type)).toBeNull()
  }
})

test('whatever the name is, it names one file in the folder', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (name) => {
      const given = outsideName(name, 'application/pdf') ?? ''
      expect(given).toMatch(/^[^/\\:*?"<>|]+\.pdf$/)
      expect(given.length).toBeLessThan(130)
    }),
  )
})

test('devices of Windows and hidden directions are no names', () => {
  expect(safeName('CON')).toBe('_CON')
  expect(safeName('gnp\u202efdp')).toBe('gnp_fdp')
  expect(safeName(' ... ')).toBe('tai-lieu')
})
