/** Words of bodies' names that a recogniser ran together: "ĐẢNGBỘTỈNH VĨNHPHÚC" is "ĐẢNG BỘ TỈNH VĨNH PHÚC". */
import bodies from '../../../../resources/knowledge/bodies.json' with { type: 'json' }
import { isSyllable } from '../../extraction/legacy/syllable.ts'
import { fold, isCapitals, key } from '../../fold.ts'

/** Names, and their words, without spaces; with the lengths of their words. */
const pieces = new Map<string, number[]>()
for (const name of [
  ...bodies.kinds,
  ...bodies.places,
  ...bodies.names,
  ...bodies.fields,
  ...bodies.small,
  ...Object.keys(bodies.short),
]) {
  const words = key(name).split(' ')
  for (const word of words) pieces.set(word, [word.length])
  pieces.set(
    words.join(''),
    words.map(({ length }) => length),
  )
}
const longestPiece = Math.max(...[...pieces.keys()].map(({ length }) => length))
const fewestLetters = 5
/** Longer is no name, and would take long. */
const mostLetters = 60

/** @param text NFC; only capitals that are wholly made of such words are changed */
export function withSpaces(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    if (word.length < fewestLetters || word.length > mostLetters) return word
    if (!isCapitals(word) || isSyllable(word.toLowerCase())) return word
    return partsOf(word)?.join(' ') ?? word
  })
}

/** The words of the fewest names that make it up: "LONGAN" is Long An, not "LO NGAN"; null when none do. */
function partsOf(word: string): string[] | null {
  const folded = fold(word)
  const ends: ({ count: number; parts: string[] } | null)[] = [{ count: 0, parts: [] }]
  for (let to = 1; to <= word.length; to++) {
    let best: { count: number; parts: string[] } | null = null
    for (let from = Math.max(0, to - longestPiece); from < to; from++) {
      const [before, lengths] = [ends[from], pieces.get(folded.slice(from, to))]
      if (!before || !lengths || (best && best.count <= before.count + 1)) continue
      best = { count: before.count + 1, parts: [...before.parts, ...cut(word, from, lengths)] }
    }
    ends[to] = best
  }
  return ends[word.length]?.parts ?? null
}

function cut(word: string, from: number, lengths: readonly number[]): string[] {
  let at = from
  return lengths.map((length) => {
    at += length
    return word.slice(at - length, at)
  })
}
