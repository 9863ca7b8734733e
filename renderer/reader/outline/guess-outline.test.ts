import { expect, test } from 'vitest'
import { guessOutline } from './guess-outline.ts'
import type { OutlineEntry } from './outline.ts'

/** Indented titles with their pages, as a person sees them. */
function shown(entries: readonly OutlineEntry[], indent = ''): string[] {
  return entries.flatMap((entry) => [
    `${indent}${entry.title} … ${entry.pageNumber}`,
    ...shown(entry.children, `${indent}  `),
  ])
}

test('a decision is a list of its articles under their chapters', () => {
  const pages = [
    'QUYẾT ĐỊNH:\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\n1. Quyết định này quy định về trình tự, thủ tục và trách nhiệm của các cơ quan, đơn vị trong\nviệc thực hiện cải cách hành chính trên địa bàn tỉnh.',
    'Điều 2. Đối tượng áp dụng\nChương II\nTỔ CHỨC THỰC HIỆN\nĐiều 3. Trách nhiệm của Sở Nội vụ',
  ]
  expect(shown(guessOutline(pages))).toEqual([
    'Chương I. QUY ĐỊNH CHUNG … 1',
    '  Điều 1. Phạm vi điều chỉnh … 1',
    '  Điều 2. Đối tượng áp dụng … 2',
    'Chương II. TỔ CHỨC THỰC HIỆN … 2',
    '  Điều 3. Trách nhiệm của Sở Nội vụ … 2',
  ])
})

test('a plan is a list of its numbered parts', () => {
  const pages = [
    'I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nXác định cụ thể các nội dung công việc, thời hạn và trách nhiệm của từng cơ quan.\n2. Yêu cầu\nII. NHIỆM VỤ',
  ]
  expect(shown(guessOutline(pages))).toEqual([
    'I. MỤC ĐÍCH, YÊU CẦU … 1',
    '  1. Mục đích … 1',
    '  2. Yêu cầu … 1',
    'II. NHIỆM VỤ … 1',
  ])
})

test('a reference to an article is no heading', () => {
  expect(guessOutline(['theo quy định tại Điều 5. Các cơ quan\nĐiều kiện làm việc'])).toEqual([])
})
