import { expect, it } from 'vitest'
import { matches } from './fold.ts'

it('finds a command by the beginnings of its words, without accents and in any order', () => {
  expect(matches('Cài đặt', 'cai d')).toBe(true)
  expect(matches('Mở kho mẫu', 'mau kho')).toBe(true)
  expect(matches('Mở kho mẫu', 'mâu')).toBe(true)
  expect(matches('Ẩn, hiện bộ lọc', 'hien')).toBe(true)
  expect(matches('Mở kho mẫu', 'kho moi')).toBe(false)
})
