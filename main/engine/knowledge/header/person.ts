/** A person's name as papers print it, and what a recogniser made of it. */
import { distance } from 'fastest-levenshtein'
import bodies from '../../../../resources/knowledge/bodies.json' with { type: 'json' }
import people from '../../../../resources/knowledge/names.json' with { type: 'json' }
import { isSyllable } from '../../extraction/legacy/syllable.ts'
import { fold, isCapitals, key } from '../../fold.ts'
import type { Line } from '../text/lines.ts'
import { partOf } from '../text/lines.ts'
import { beginsBody } from '../text/spelling.ts'
import { titleOf } from './position.ts'
import { spellings } from './spellings.ts'

const families = spellings(people.families, fold)
const given = spellings([...people.families, ...people.given], fold)
const places = new Set(bodies.names.map(key))
const rank =
  /^(?:(?:PGS|GS|TS|ThS|BS|KS|CN|Đại tá|Thượng tá|Trung tá|Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng|Thiếu tá)\.?\s*)+/u

/** The national title or its motto, or what a scan left of them: "CHỦ NGHĨA VIỆT NAM" begins like a Mr Chu. */
export const isNational = ({ folded }: Line) =>
  /\bcong h[oa]a\b|\bxa hoi chu\b|\bchu nghia viet nam\b|\bcong san viet nam\b|\btu do\b.{0,4}\bhanh phuc\b/u.test(
    folded,
  )

export interface Name {
  line: Line
  text: string
  /** Printed as it is known; no mark was put right. */
  sure: boolean
}

/** A person's name at the end of a line: a family's name first, every word with one capital. */
export function nameIn(line: Line, recognised: boolean): Name | null {
  if (isNational(line)) return null
  const run = /(?:^|[^\p{L}\d])((?:\p{Lu}[\p{L}'’]*\.?\s+){1,5}\p{Lu}[\p{L}'’]*)[^\p{L}\d]*$/u.exec(
    line.text,
  )
  if (!run?.[1]) return null
  const words = run[1].replace(rank, '').split(/\s+/)
  for (let from = 0; from + 2 <= words.length; from++) {
    const taken = words.slice(from)
    const printed = taken.join(' ')
    const [family = ''] = taken
    if (taken.length > 5 || !families.has(fold(family)) || places.has(key(printed))) continue
    // Capitals throughout: "NGUYỄN VĂN AN".
    const inCapitals = taken.every((word) => word.length < 2 || isCapitals(word))
    const shaped = taken.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word))
    if (!inCapitals && !shaped) continue
    if (inCapitals && (titleOf(printed, '') !== null || beginsBody(printed))) continue
    const spelled = taken.map((word, i) =>
      spelledName(inCapitals ? lower(word) : word, i === 0, recognised),
    )
    const start = line.text.lastIndexOf(printed)
    const place = start < 0 ? line : partOf(line, start, start + printed.length)
    const sure = spelled.every(({ sure }) => sure) && !inCapitals
    return { line: place ?? line, text: spelled.map(({ text }) => text).join(' '), sure }
  }
  return null
}

const lower = (word: string) => word.charAt(0) + word.slice(1).toLowerCase()

/** A known name whose marks were misread is put right; one that is known as it is stays. */
function spelledName(
  word: string,
  isFamily: boolean,
  recognised: boolean,
): { text: string; sure: boolean } {
  const known = (isFamily ? families : given).get(fold(word))
  if (!known || known.includes(word)) return { text: word, sure: true }
  if (!recognised && !isFamily) return { text: word, sure: true }
  const away = (name: string) => distance(name.normalize('NFD'), word.normalize('NFD'))
  const [nearest = word] = [...known].sort((a, b) => away(a) - away(b))
  return isFamily || !isSyllable(word) || away(nearest) <= 1
    ? { text: nearest, sure: false }
    : { text: word, sure: false }
}
