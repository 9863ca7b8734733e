/** The passage around the densest matches, on one line, with the marks moved along. */
import type { Snippet } from '../../../preload/model.ts'
import type { Range } from './marking.ts'

const snippetCharacters = 220

export function snippetOf(text: string, ranges: readonly Range[]): Snippet {
  const start = bestStart(text, ranges)
  const end = wordEnd(text, Math.min(text.length, start + snippetCharacters))
  const head = start > 0 ? '…' : ''
  const tail = end < text.length ? '…' : ''
  const marks = ranges
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): Range => [from - start + head.length, to - start + head.length])
  return { text: `${head}${text.slice(start, end).replace(/\s/g, ' ')}${tail}`, marks }
}

/** The window with the longest matches; a few words stand before its first mark, and no mark is cut. */
function bestStart(text: string, ranges: readonly Range[]): number {
  let best = 0
  let bestWeight = -1
  for (const [i, [from]] of ranges.entries()) {
    let weight = 0
    for (const [start, end] of ranges.slice(i)) {
      if (end > from + snippetCharacters * 0.7) break
      // Squared, because a run of words says more than as many words here and there.
      weight += (end - start) ** 2
    }
    if (weight > bestWeight) {
      bestWeight = weight
      best = from
    }
  }
  const wanted = Math.max(0, best - 40)
  if (wanted === 0) return 0
  const cut = ranges.find(([from, to]) => from < wanted && wanted < to)
  if (cut) return cut[0]
  const space = text.slice(wanted, best).search(/\s/)
  return space < 0 ? best : wanted + space + 1
}

function wordEnd(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length
  const space = text.lastIndexOf(' ', wanted)
  return space > wanted - 30 ? space : wanted
}
