/** How much of a text was recognised. */
import { distance } from 'fastest-levenshtein'

const even = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Characters to insert, delete or replace, by the characters there are. */
export function characterErrors(read: string, written: string): { errors: number; of: number } {
  const wanted = even(written)
  return { errors: distance(even(read), wanted), of: wanted.length }
}

const words = (text: string): string[] =>
  even(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** The share of the words that were found in their order: the longest common subsequence. */
export function wordsFound(read: string, written: string): { found: number; of: number } {
  const [have, wanted] = [words(read), words(written)]
  let row = new Uint32Array(have.length + 1)
  for (const word of wanted) {
    const next = new Uint32Array(have.length + 1)
    for (let i = 0; i < have.length; i++)
      next[i + 1] = have[i] === word ? (row[i] ?? 0) + 1 : Math.max(next[i] ?? 0, row[i + 1] ?? 0)
    row = next
  }
  return { found: row[have.length] ?? 0, of: wanted.length }
}
