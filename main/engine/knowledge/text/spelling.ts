/**
 * Names of bodies from capitals, and from a recogniser's mistakes, to their own spelling: by the longest
 * known phrases (resources/knowledge/bodies.json); the rest as Decree 30/2020/NĐ-CP, Annex II, V writes it.
 */
import bodies from '../../../../resources/knowledge/bodies.json' with { type: 'json' }
import { fold } from '../../fold.ts'

const plain = (text: string) =>
  fold(text.normalize('NFC'))
    .replace(/[^\p{L}\d&]+/gu, ' ')
    .trim()

interface Phrase {
  spelling: string
  kind: 'kind' | 'place' | 'name' | 'field' | 'small'
}

const phrases = new Map<string, Phrase[]>()
let longest = 1

function put(phrase: string, spelling: string, kind: Phrase['kind']): void {
  const at = plain(phrase)
  phrases.set(at, [...(phrases.get(at) ?? []), { spelling, kind }])
  longest = Math.max(longest, at.split(' ').length)
}
for (const kind of bodies.kinds) put(kind, kind, 'kind')
for (const place of bodies.places) put(place, place, 'place')
for (const name of bodies.names) put(name, name, 'name')
for (const field of bodies.fields) put(field, field, 'field')
for (const word of bodies.small) put(word, word, 'small')
for (const [short, whole] of Object.entries(bodies.short)) {
  const kind = bodies.places.includes(whole) ? 'place' : 'kind'
  phrases.set(plain(short), [{ spelling: whole, kind }])
}

const raise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Whether a line begins like a body's name. */
export function beginsBody(line: string): boolean {
  const words = plain(line).split(' ')
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    const known = phrases.get(words.slice(0, length).join(' '))
    if (known?.some(({ kind }) => kind === 'kind')) return true
  }
  return false
}

/** Whether every word of a place's name is known. */
export function isKnownPlace(printed: string): boolean {
  return knownShare(printed) === 1
}

/** The share of a name's words that are known, 0–1. */
export function knownShare(printed: string): number {
  const parts = spelled(printed)
  const words = parts.reduce((sum, part) => sum + part.words, 0)
  const known = parts.reduce((sum, part) => sum + (part.known ? part.words : 0), 0)
  return words === 0 ? 0 : known / words
}

/** "UBND TP. HẢI PHÒNG" → "Ủy ban nhân dân thành phố Hải Phòng". */
export function nameOfBody(printed: string): string {
  const text = spelled(printed)
    .map(({ before, text }) => before + text)
    .join('')
  return raise(text.trim())
}

interface Part {
  before: string
  text: string
  words: number
  known: boolean
}

function spelled(printed: string): Part[] {
  const words = [...printed.matchAll(/[\p{L}\d&'’]+/gu)].map(({ 0: text, index }) => ({
    text,
    index,
  }))
  const parts: Part[] = []
  let inName = false
  let afterKind = false
  for (let i = 0; i < words.length; ) {
    const word = words[i]
    if (!word) break
    const match = longestPhrase(printed, words.slice(i))
    const previous = words[i - 1]
    const gap = previous ? printed.slice(previous.index + previous.text.length, word.index) : ''
    const before = joint(gap)
    if (match) {
      const { phrase, length } = match
      parts.push({ before, text: phrase.spelling, words: length, known: true })
      inName = phrase.kind === 'place' || phrase.kind === 'name'
      afterKind = phrase.kind === 'kind'
      i += length
      continue
    }
    const text = word.text.toLowerCase()
    const initial = i === 0 || inName || afterKind
    parts.push({ before, text: initial ? raise(text) : text, words: 1, known: false })
    afterKind = false
    i += 1
  }
  return parts
}

function longestPhrase(
  printed: string,
  words: readonly { text: string; index: number }[],
): { phrase: Phrase; length: number } | null {
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    const taken = words.slice(0, length)
    const known = phrases.get(taken.map(({ text }) => fold(text)).join(' '))
    const [first, last] = [taken[0], taken.at(-1)]
    if (!known || !first || !last) continue
    const said = printed.slice(first.index, last.index + last.text.length).toLowerCase()
    const exact = known.find(({ spelling }) => spelling.toLowerCase() === said)
    const phrase = exact ?? known[0]
    if (phrase) return { phrase, length }
  }
  return null
}

/** What stands between two words of a name: a comma, a dash, or nothing but a space. */
function joint(gap: string): string {
  if (gap === '') return ''
  if (gap.includes(',')) return ', '
  return /[-–—]/.test(gap) ? ' - ' : ' '
}
