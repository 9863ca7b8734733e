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
const kinds = bodies.kinds.map(key)
/** A place, or what is left of a body: "Y Ban Nhân Dân". */
const isOther = (name: string) => places.has(name) || kinds.some((kind) => kind.endsWith(name))
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
  /** 0–1: less where marks or a letter were put right, least where more than one name may have stood there. */
  sure: number
}

/** Of the confidence of a name that was printed as it is known. */
export const mended = 0.8
const guessed = 0.5

/** Whether it can be nobody else's name. */
export const isSure = ({ sure }: Name): boolean => sure > guessed

export const asGuess = (name: Name): Name => ({ ...name, sure: guessed })

/** A person's name at the end of a line: a family's name first, every word with one capital. */
export function nameIn(line: Line, recognised: boolean): Name | null {
  if (isNational(line)) return null
  const run = /(?:^|[^\p{L}\d])((?:\p{Lu}[\p{L}'’]*\.?\s+){1,5}\p{Lu}[\p{L}'’]*)[^\p{L}\d]*$/u.exec(
    line.text,
  )
  if (!run?.[1]) return recognised ? shortenedName(line) : null
  const words = run[1].replace(rank, '').split(/\s+/)
  for (let from = 0; from + 2 <= words.length; from++) {
    const taken = words.slice(from)
    const printed = taken.join(' ')
    const [family = ''] = taken
    if (taken.length > 5 || !families.has(fold(family)) || isOther(key(printed))) continue
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
    const name = {
      line: place ?? line,
      text: spelled.map(({ text }) => text).join(' '),
      sure: Math.min(...spelled.map(({ sure }) => sure), inCapitals ? mended : 1),
    }
    return recognised && !inCapitals ? withFamily(name, taken, line.text.slice(0, start)) : name
  }
  return recognised ? shortenedName(line) : null
}

/** "hu Bá" on a line of its own: a seal took the family's first letter. */
function shortenedName(line: Line): Name | null {
  const printed = /^[^\p{L}\d]*(\p{Ll}{2,5}(?:\s\p{Lu}\p{Ll}*){1,4})[^\p{L}\d]*$/u.exec(
    line.text,
  )?.[1]
  const [first = '', ...rest] = printed?.split(/\s/) ?? []
  const family = damagedFamily(first)
  if (!family || isOther(key(`${family} ${rest.join(' ')}`))) return null
  return nameOf(line, family, rest)
}

/** A middle name may be a family's, too: in "gô Lãm Thời" a letter is missing, in "Chà Trấn Thắng" who knows what. */
function withFamily(name: Name, printed: readonly string[], before: string): Name {
  const [, word = ''] = /(\S+)\s+$/u.exec(before) ?? []
  const isPosition = word.length > 2 && isCapitals(word)
  const isOfName = /\p{L}{2}|\p{Lu}/u.test(word) && !isPosition && !/[.,:;)]$/u.test(word)
  if (!isOfName) return name
  const family = damagedFamily(word)
  return family ? nameOf(name.line, family, printed) : asGuess(name)
}

/** @param given as they were read */
function nameOf(line: Line, family: string, given: readonly string[]): Name {
  const spelled = given.map((word) => spelledName(word, false, true))
  return {
    line,
    text: [family, ...spelled.map(({ text }) => text)].join(' '),
    sure: Math.min(mended, ...spelled.map(({ sure }) => sure)),
  }
}

/** "gô" of "Ngô": the one family's name that ends so; "ạch" is Bạch and Thạch. */
function damagedFamily(word: string): string | null {
  if (word.length < 2 || !/^\p{Ll}+$/u.test(word)) return null
  const end = fold(word)
  const all = [...families].filter(([at]) => at.length > end.length && at.endsWith(end))
  const [[, spelled] = []] = all
  return all.length === 1 && spelled?.length === 1 ? (spelled[0] ?? null) : null
}

const lower = (word: string) => word.charAt(0) + word.slice(1).toLowerCase()

/** A known name whose marks were misread is put right; one that is known as it is stays. */
function spelledName(
  word: string,
  isFamily: boolean,
  recognised: boolean,
): { text: string; sure: number } {
  const known = (isFamily ? families : given).get(fold(word))
  // "Irung" is no name, and a letter off one.
  if (!known && recognised && !isSyllable(word) && isNearGiven(fold(word)))
    return { text: word, sure: guessed }
  if (!known || known.includes(word)) return { text: word, sure: 1 }
  if (!recognised && !isFamily) return { text: word, sure: 1 }
  const away = (name: string) => distance(name.normalize('NFD'), word.normalize('NFD'))
  const [nearest = word, next] = [...known].sort((a, b) => away(a) - away(b))
  // "Thánh" may have been "Thanh" and "Thành".
  // "Đông Lanh Quân" may have lost its family's name; "Nguyên" is what recognition makes of two in five.
  const isOther =
    isFamily && given.get(fold(word))?.includes(word) && nearest !== people.families[0]
  const isOpen = isOther || (next !== undefined && away(next) === away(nearest))
  const sure = isOpen ? guessed : mended
  return isFamily || !isSyllable(word) || away(nearest) <= 1
    ? { text: nearest, sure }
    : { text: word, sure }
}

const isNearGiven = (name: string): boolean =>
  [...given.keys()].some((one) => distance(one, name) === 1)
