import { expect, test } from 'vitest'
import type { Annotation } from '../../../preload/model.ts'
import { notesAsText } from './notes-as-text.ts'

const note = (pageIndex: number, top: number, quote: string, text = ''): Annotation => ({
  id: '01hzy0000000000000000000aa',
  sha256: 'a'.repeat(64),
  pageIndex,
  rects: [[72, top - 12, 200, top]],
  color: 'yellow',
  note: text,
  quote,
  createdAt: '2024-01-01T00:00:00Z',
})

test('notes are told page by page, down the page, with what was written', () => {
  const notes = [
    note(4, 300, 'vốn\nđầu tư', 'Hỏi lại\nSở Tài chính'),
    note(4, 700, 'kế hoạch'),
    note(0, 100, 'căn cứ'),
  ]
  expect(notesAsText('216/KH-UBND', notes, (number) => `Trang ${number}`)).toBe(
    '216/KH-UBND\n\nTrang 1: “căn cứ”\n\nTrang 5: “kế hoạch”\n\nTrang 5: “vốn đầu tư”\n    Hỏi lại\n    Sở Tài chính\n',
  )
})
