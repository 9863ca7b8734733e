import { expect, it } from 'vitest'
import { archivePath } from '../../app/archive-path.ts'
import { exportName } from './export-names.ts'

it('names an export by its second, as every system allows a file to be called', () => {
  const name = exportName('Mục lục văn bản', new Date(2026, 0, 5, 8, 3, 9))
  expect(name).toBe('Mục lục văn bản 2026-01-05 08.03.09')
  expect(archivePath('D:\\Xuất ra', name)).toBe(`D:\\Xuất ra\\${name}`)
})
