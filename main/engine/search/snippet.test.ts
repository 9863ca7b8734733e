import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matchRanges } from './marking.ts'
import { snippetOf } from './snippet.ts'

const filler = 'Các cơ quan có trách nhiệm phối hợp chặt chẽ. '.repeat(12)

it('shows the passage where the words stand in a row, not where they are scattered', () => {
  const text = `hành động chính đáng, thủ công, mỹ tục. ${filler}Rà soát thủ tục hành chính nội bộ. ${filler}`
  const { text: shown, marks } = snippetOf(text, matchRanges('thu tuc hanh chinh', text))
  expect(marks.map(([from, to]) => shown.slice(from, to))).toContain('thủ tục hành chính')
  expect(shown.startsWith('…')).toBe(true)
  expect(shown.endsWith('…')).toBe(true)
})

it('marks the same words in the passage as in the page, whole', () => {
  const word = fc.constantFrom('thủ', 'tục', 'hành', 'chính', 'và', 'của', 'nội', 'bộ')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 150 }), (words) => {
      const text = words.join(' ')
      const ranges = matchRanges('thu tuc hanh chinh', text)
      const snippet = snippetOf(text, ranges)
      const whole = ranges.map(([from, to]) => text.slice(from, to))
      for (const [from, to] of snippet.marks) expect(whole).toContain(snippet.text.slice(from, to))
      if (ranges.length > 0 && (whole[0]?.length ?? 0) < 100)
        expect(snippet.marks.length).toBeGreaterThan(0)
    }),
  )
})
