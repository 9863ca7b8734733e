import { expect, it } from 'vitest'
import { archivePath } from './archive-path.ts'

it.each([
  ['/home/lan', 'Kho 2026', '/home/lan/Kho 2026'],
  ['C:\\Users\\Lan', 'Kho 2026', 'C:\\Users\\Lan\\Kho 2026'],
  ['D:\\', 'Văn bản', 'D:\\Văn bản'],
  ['\\\\may-chu\\chung', '216/KH-UBND: phụ lục.', '\\\\may-chu\\chung\\216 KH-UBND phụ lục'],
  ['/home/lan', ' ../.. ', null],
  ['/home/lan', '  ', null],
])('in %s an archive called "%s" gets the folder %s', (place, name, path) => {
  expect(archivePath(place, name)).toBe(path)
})
