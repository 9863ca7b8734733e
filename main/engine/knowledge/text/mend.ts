/**
 * Words that a recogniser misread by one mark or letter, put right by the word beside them: "kiếm tra" is "kiểm tra",
 * "tính Nghệ An" is "tỉnh Nghệ An". Only where exactly one phrase of resources/knowledge fits.
 */
import { distance } from 'fastest-levenshtein'
import bodies from '../../../../resources/knowledge/bodies.json' with { type: 'json' }
import office from '../../../../resources/knowledge/phrases.json' with { type: 'json' }

const after = new Map<string, Set<string>>()
const before = new Map<string, Set<string>>()

function put(map: Map<string, Set<string>>, at: string, word: string): void {
  const words = map.get(at)
  if (words) words.add(word)
  else map.set(at, new Set([word]))
}

function learn(phrase: string): void {
  const words = phrase
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,-]+/u)
  for (let i = 0; i + 1 < words.length; i++) {
    put(after, words[i] ?? '', words[i + 1] ?? '')
    put(before, words[i + 1] ?? '', words[i] ?? '')
  }
}
for (const phrase of [...office.phrases, ...bodies.names]) learn(phrase)
for (const name of bodies.names) for (const kind of ['tỉnh', 'huyện']) learn(`${kind} ${name}`)

/** Right wherever they stand. */
const common = new Set(
  'các và của cho về việc trên là đến từ với trong ngày tháng năm theo để tại những được có do'.split(
    ' ',
  ),
)

/** Letters and marks apart: a wrong mark is one mistake. */
const away = (one: string, other: string) => distance(one.normalize('NFD'), other.normalize('NFD'))

/** @param text NFC, of recognised pages */
export function mended(text: string): string {
  const parts = text.split(/(\p{L}+)/u)
  for (let i = 1; i + 2 < parts.length; i += 2) {
    const [first = '', gap = '', second = ''] = parts.slice(i, i + 3)
    if (!/^\s+$/.test(gap)) continue
    const [a, b] = [first.toLowerCase(), second.toLowerCase()]
    if (after.get(a)?.has(b)) continue
    // A word that goes with the one before it is right as it is.
    const [earlier = '', space = ''] = parts.slice(i - 2, i)
    const firstIsRight = /^\s+$/.test(space) && after.get(earlier.toLowerCase())?.has(a)
    const instead = only(after.get(a), b)
    const insteadFirst = firstIsRight ? null : only(before.get(b), a)
    if (instead !== null && insteadFirst === null) parts[i + 2] = asWritten(second, instead)
    else if (insteadFirst !== null && instead === null) parts[i] = asWritten(first, insteadFirst)
  }
  return parts.join('')
}

function only(candidates: ReadonlySet<string> | undefined, word: string): string | null {
  if (common.has(word)) return null
  const close = [...(candidates ?? [])].filter((one) => away(one, word) === 1)
  return close.length === 1 ? (close[0] ?? null) : null
}

const asWritten = (old: string, word: string) =>
  old === old.toUpperCase()
    ? word.toUpperCase()
    : /^\p{Lu}/u.test(old)
      ? word.charAt(0).toUpperCase() + word.slice(1)
      : word
