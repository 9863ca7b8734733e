/**
 * A recogniser's line may run over the gap between two columns: "Nơi nhận:      KT. BỘ TRƯỞNG". A tab takes the place of
 * the space there, as tables have it, so that every offset stays.
 */
import type { ExtractedPage } from '../../extraction/types.ts'

/** In heights of a line's words: the space between justified words is rarely wider than one. */
const widestSpace = 1.7

export function withColumns({ text, words = [] }: Pick<ExtractedPage, 'text' | 'words'>): string {
  const gaps: number[] = []
  let from = 0
  for (let to = 1; to <= words.length; to++) {
    const [last, next] = [words[to - 1], words[to]]
    if (last && next && text.slice(last[1], next[0]) === ' ') continue
    const line = words.slice(from, to)
    from = to
    const heights = line.map(([, , , bottom, , top]) => top - bottom).sort((a, b) => a - b)
    const height = heights[Math.floor(heights.length / 2)] ?? 0
    for (let i = 1; i < line.length; i++) {
      const [before, after] = [line[i - 1], line[i]]
      if (!before || !after || after[2] - before[4] <= widestSpace * height) continue
      if (!isBlank(text.slice(before[0], before[1]), text.slice(after[0], after[1])))
        gaps.push(before[1])
    }
  }
  if (gaps.length === 0) return text
  const letters = text.split('')
  for (const at of gaps) letters[at] = '\t'
  return letters.join('')
}

/** "Số:      /BC-STC", "ngày      tháng 01": what was left blank, or filled in by hand. */
const isBlank = (before: string, after: string) =>
  /^[/-](?:\d{4}\/)?\p{Lu}/u.test(after) ||
  // "KT.   CHỦ TỊCH", set apart by a seal over it.
  /^[KTMLUQ/]{1,3}\.$/u.test(before) ||
  /^(?:ngày|tháng|năm)$/iu.test(before) ||
  /^(?:tháng|năm)/u.test(after)
