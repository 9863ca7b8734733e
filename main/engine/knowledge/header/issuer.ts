/** The issuing body under the body above it, in capitals beside the national title (Decree 30/2020, Annex I, II.2). */
import { distance } from 'fastest-levenshtein'
import bodies from '../../../../resources/knowledge/bodies.json' with { type: 'json' }
import { vocabulary } from '../../catalog/vocabulary.ts'
import { isSyllable } from '../../extraction/legacy/syllable.ts'
import { fold, isCapitals, key } from '../../fold.ts'
import type { Found } from '../found.ts'
import { found } from '../found.ts'
import type { Line } from '../text/lines.ts'
import { withSpaces } from '../text/spaces.ts'
import { beginsBody, knownShare, nameOfBody } from '../text/spelling.ts'
import type { Cell } from './cells.ts'

export interface Issuers {
  issuer: Found<string> | null
  superior: Found<string> | null
}

/** A name that is broken here goes on with what is, by itself, another body's name. */
const goesOn = /(?:\s(?:VÀ|CỦA|THUỘC)|[-–,])\s*$/u
const mostLines = 7

/** @param heading the cells above the type's name, or above the addressees */
export function readIssuers(
  heading: readonly Cell[],
  isHeader: boolean,
  recognised: boolean,
): Issuers {
  const names = namesIn(heading, recognised)
  const starts = names.flatMap((line, i) => (startsHere(names, line, i) ? [i] : []))
  const [own = -1] = starts.slice(-1)
  if (own < 0 || (!isHeader && own > 1)) return { issuer: null, superior: null }
  const ownLines = names.slice(own)
  const above = names.slice(starts[0] ?? 0, own)
  const sure = isHeader ? 1 : 0.7
  const printed = joined(ownLines)
  // An office is somebody's: its name alone would be the same everywhere.
  const isOffice = key(printed) === 'van phong' && above.length > 0
  const name = isOffice ? `VĂN PHÒNG ${joined(above)}` : printed
  const jointly = jointNames(names, starts)
  if (jointly) return { issuer: found(jointly, 0.85 * sure, names), superior: null }
  return {
    issuer: found(...named(name, recognised, sure), isOffice ? names.slice(starts[0]) : ownLines),
    superior:
      above.length > 0 && starts[0] !== own
        ? found(...superiorNamed(joined(above), recognised, sure), above)
        : null,
  }
}

/** The left column's capitals: up to the number, or to where the text begins. */
function namesIn(heading: readonly Cell[], recognised: boolean): Line[] {
  const names: Line[] = []
  for (const cell of heading) {
    if ((cell.kind === 'number' || cell.kind === 'subject') && names.some(beginsName)) break
    if (cell.kind !== 'other') continue
    const line = withoutDirt(recognised ? spaced(cell) : cell)
    if (!line || !isCapitals(line.text)) continue
    if (names.length === 0 && !beginsName(line)) continue
    if (!/\p{L}{2}/u.test(line.text) || isStray(line, names.at(-1)) || isNational(line)) continue
    names.push(line)
    if (names.length === mostLines) break
  }
  return names
}

/** Its place stays that of what was read. */
function spaced(line: Line): Line {
  const text = withSpaces(line.text)
  return text === line.text ? line : { ...line, text, folded: fold(text) }
}

/** "BỘNỘIVỤ" is one, too. */
const beginsName = ({ text }: Line) => beginsBody(text) || bodiesTight.has(tight(key(text)))

/** A recogniser's reading of a rule or a seal: a few letters that are no words. */
const isStray = ({ text }: Line, before: Line | undefined) =>
  text.length < 6 &&
  !beginsBody(text) &&
  knownShare(text) === 0 &&
  // "TỈNH BẮC" over "NINH": together they are known.
  (before === undefined || knownShare(`${before.text} ${text}`) < 1)

/** What a scan left of the national title, beside the body's name. */
const isNational = ({ folded }: Line) => /^cong hoa\b|\bxa hoi chu nghia\b/u.test(folded)

function startsHere(names: readonly Line[], line: Line, i: number): boolean {
  const before = names[i - 1]
  if (!before) return beginsName(line)
  if (!beginsBody(line.text)) return false
  if (goesOn.test(before.text) || isBrokenField(before.text, line.text)) return false
  // "VĂN PHÒNG" over "ỦY BAN…" is one name; so is "TRƯỜNG" over "ĐẠI HỌC…".
  return (
    !(i === 1 && /^(?:van phong|truong|thuong truc)$/u.test(key(before.text))) &&
    !/^phong,? chong/u.test(line.folded)
  )
}

const fields = bodies.fields.map(key)

/** "SỞ TÀI NGUYÊN VÀ MÔI" over "TRƯỜNG", which is no school. */
function isBrokenField(above: string, below: string): boolean {
  const [start, end] = [key(above), key(below)]
  return fields.some(
    (field) => field.endsWith(` ${end}`) && start.endsWith(field.slice(0, -end.length - 1)),
  )
}

/** Dirt around a scan's lines: bars, dots, quotation marks, single letters at the end. */
function withoutDirt(line: Line): Line | null {
  const lead = /^[^\p{L}\d]*/u.exec(line.text)?.[0].length ?? 0
  const tail =
    /(?:[^\p{L}\d)]|\s(?:\p{L}|\p{Ll}{2,3})(?=[^\p{L}]*$))*$/u.exec(line.text)?.[0].length ?? 0
  const text = line.text.slice(lead, line.text.length - tail)
  if (text.length < 2) return null
  return {
    ...line,
    text,
    folded: line.folded.slice(lead, line.text.length - tail),
    start: line.start + lead,
    end: line.end - tail,
  }
}

const joined = (lines: readonly Line[]) =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')

/** "BỘ NỘI VỤ - BỘ TÀI CHÍNH": every part a body. */
function jointNames(names: readonly Line[], starts: readonly number[]): string | null {
  const [first] = names
  if (!first) return null
  const lines = starts.map((from, i) => joined(names.slice(from, starts[i + 1])))
  const parts = lines.flatMap((line) => line.split(/\s?[-–—]\s(?=\S)/u))
  const dashed = lines.some((line) => /\s[-–—](?:\s|$)/u.test(line))
  const bodies = parts.map((part) => part.replace(/[\s–—-]+$/u, ''))
  if (!dashed || bodies.length < 2 || !bodies.every((part) => beginsBody(part))) return null
  return bodies.map(nameOfBody).join(' - ')
}

/** Of a scan's name most words must be known: "BỘ V TẾ" is no ministry. */
const confidence = (name: string, recognised: boolean) => {
  const share = knownShare(name)
  return (0.7 + 0.29 * share) * (recognised && share < 0.6 ? 0.6 : 1)
}

/** As a catalogue writes it, and how sure that is. */
function named(
  printed: string,
  recognised: boolean,
  sure: number,
): [name: string, confidence: number] {
  const exact = known(printed)
  if (exact !== null) return [exact, confidence(printed, recognised) * sure]
  const near = recognised && knownShare(printed) < 1 ? nearBody(key(printed)) : null
  if (near !== null) return [near, 0.75 * sure]
  return [nameOfBody(printed), confidence(printed, recognised) * sure]
}

/** A scan lost the word before the place, or the place. */
const wantsPlace =
  /^(?:Ủy ban nhân dân|Hội đồng nhân dân|Đảng bộ)(?!\s(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)\s)/u

/** Of a scan only what is known, or can be put right, is sure: a body above others is hardly ever a new one. */
function superiorNamed(
  printed: string,
  recognised: boolean,
  sure: number,
): [name: string, confidence: number] {
  const [name, confidence] = named(printed, recognised, sure)
  if (!recognised) return [name, confidence]
  if (isOfSmallPlace(name)) return [name, Math.max(confidence, 0.7 * sure)]
  const isKnown = knownShare(name) === 1 && !wantsPlace.test(name)
  return [name, isKnown ? confidence : Math.min(confidence, 0.5)]
}

/** There are too many districts and communes to know them all. */
function isOfSmallPlace(name: string): boolean {
  const [, kind = '', place = ''] =
    /^(.*\b(?:quận|huyện|thị xã|thị trấn|phường|xã))\s((?:\p{Lu}\p{Ll}*\s?){1,4})$/u.exec(name) ??
    []
  const words = place.trim().split(' ')
  return place !== '' && knownShare(kind) === 1 && words.every((word) => isSyllable(word))
}

/** The vocabulary's own spelling, where it has the body. */
function known(printed: string): string | null {
  const wanted = key(printed)
  const unit = vocabulary.units.find((entry) =>
    [entry.vi, ...(entry.aliases ?? [])].some((name) => key(name) === wanted),
  )
  return unit?.vi ?? null
}

/** Ministries and departments by their fields: "BỘ V TẾ" is one letter off a single one of them. */
const bodiesByKey = new Map(
  [
    ...vocabulary.units.map(({ vi }) => vi),
    ...bodies.fields.flatMap((one) => [`Bộ ${one}`, `Sở ${one}`]),
  ].map((name) => [key(name), name] as const),
)

const tight = (text: string) => text.replaceAll(' ', '')
/** "THANHTRACHÍNH PHỦ": a recogniser lost the space. */
const bodiesTight = new Map([...bodiesByKey].map(([at, name]) => [tight(at), name]))

function nearBody(wanted: string): string | null {
  if (wanted.length < 6) return null
  const together = bodiesTight.get(tight(wanted))
  if (together !== undefined) return together
  const most = wanted.length < 14 ? 1 : 2
  const close = [...bodiesByKey].filter(
    ([name]) => Math.abs(name.length - wanted.length) <= most && distance(name, wanted) <= most,
  )
  return close.length === 1 ? (close[0]?.[1] ?? null) : null
}
