/**
 * Words that a recogniser misread by one mark or letter, put right by the word beside them: "kiếm tra" is "kiểm tra",
 * "tính Nghệ An" is "tỉnh Nghệ An". Only where exactly one phrase of resources/knowledge fits.
 */
import { distance } from 'fastest-levenshtein'
import bodies from '../../../../resources/knowledge/bodies.json' with { type: 'json' }
import office from '../../../../resources/knowledge/phrases.json' with { type: 'json' }
import { fold } from '../../fold.ts'

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
  'các và của cho về việc trên là đến từ với trong ngày tháng năm theo để tại những được có do khi khác mọi mỗi từng đã mà lại vào thì không phải đó họ hơn này khu người bị sau trước số lương quận nhận gửi giao chuyển làm cấp giá kho qua vốn đơn'.split(
    ' ',
  ),
)

/** Letters and marks apart: a wrong mark is one mistake. */
const away = (one: string, other: string) => distance(one.normalize('NFD'), other.normalize('NFD'))

/**
 * @param text NFC, of recognised pages
 * @param isSure whether recognition was sure of a word: then no more than its marks may be wrong
 */
export function mended(text: string, isSure: (word: string) => boolean = () => false): string {
  const parts = text.split(/(\p{L}+)/u)
  for (let i = 1; i + 2 < parts.length; i += 2) {
    const [first = '', gap = '', second = ''] = parts.slice(i, i + 3)
    if (!/^\s+$/.test(gap)) continue
    const [a, b] = [first.toLowerCase(), second.toLowerCase()]
    if (goTogether(a, b)) continue
    // A word that goes with the one on its other side is right as it is.
    const firstIsRight = goTogether(wordBeside(parts, i, -1), a)
    const secondIsRight = goTogether(b, wordBeside(parts, i + 2, 1))
    const instead = secondIsRight ? null : only(after.get(a), b, isSure(second))
    const insteadFirst = firstIsRight ? null : only(before.get(b), a, isSure(first))
    if (instead !== null && insteadFirst === null) parts[i + 2] = asWritten(second, instead)
    else if (insteadFirst !== null && instead === null) parts[i] = asWritten(first, insteadFirst)
  }
  return parts.join('')
}

const goTogether = (one: string, next: string) => after.get(one)?.has(next) === true

/** Over a space or a comma: "ban, phòng" go together, "phòng. Ban" do not; '' when there is none. */
function wordBeside(parts: readonly string[], at: number, step: -1 | 1): string {
  const isNear = /^,?\s+$/.test(parts[at + step] ?? '')
  return isNear ? (parts[at + 2 * step] ?? '').toLowerCase() : ''
}

function only(
  candidates: ReadonlySet<string> | undefined,
  word: string,
  isSure: boolean,
): string | null {
  if (common.has(word)) return null
  const close = [...(candidates ?? [])].filter(
    (one) => away(one, word) === 1 && (!isSure || fold(one) === fold(word)),
  )
  return close.length === 1 ? (close[0] ?? null) : null
}

const asWritten = (old: string, word: string) =>
  old === old.toUpperCase()
    ? word.toUpperCase()
    : /^\p{Lu}/u.test(old)
      ? word.charAt(0).toUpperCase() + word.slice(1)
      : word
