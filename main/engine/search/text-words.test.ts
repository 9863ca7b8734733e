import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tokens } from './analyzer/index.ts'
import { parseQuery } from './query/index.ts'
import type { QueryWord } from './query/need.ts'
import { TextWords } from './text-words.ts'

const word = fc.oneof(
  fc.constantFrom('Ủy', 'uỷ', 'đất', 'DAT', '09', '9', '216', 'y', 'Ý', 'kĩ', 'kỹ', 'ﬁ', '𝐀b', '٣'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
)
const text = fc
  .tuple(fc.array(word, { maxLength: 30 }), fc.constantFrom('NFC', 'NFD'))
  .map(([words, form]) => words.join(' ').normalize(form))

it('finds the very words that a reading of every word finds', () => {
  fc.assert(
    fc.property(text, fc.array(word, { maxLength: 4 }), (page, asked) => {
      const words: QueryWord[] = parseQuery(asked.join(' ')).terms.flatMap(({ rows }) =>
        rows.flat(),
      )
      const isWanted = ({ folded }: { folded: string }) =>
        words.some((one) =>
          one.ending === 'whole' ? one.folded === folded : folded.startsWith(one.folded),
        )
      const expected = tokens(page).flatMap(({ accented, folded, start, end }, number) =>
        isWanted({ folded }) ? [{ accented, folded, start, end, number }] : [],
      )
      expect(new TextWords(words).in(page)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})
