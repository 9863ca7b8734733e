/** Which of several readings of a number is taken. */
import type { Page, Word } from 'tesseract.js'
import { isNumberShaped } from './number-places.ts'

/** Of Tesseract's 0–100. */
const surelyRead = 75
const hardlyRead = 50
/** Two readings that agree make it at least so sure. */
const agreed = 80

export const wordsOf = ({ blocks }: Page): Word[] =>
  (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
    .flatMap(({ words }) => words)
    .filter(({ text }) => /[\p{L}\d]/u.test(text))

/** What is compared: without the dirt around it. */
export const saidBy = (words: readonly Word[]): string =>
  words
    .map(({ text }) => text)
    .join(' ')
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .replace(/[/⁄∕]+/gu, '/')
    .replace(/^[^\p{L}\d]+|[^\p{L}\d-]+$/gu, '')

const confidenceOf = (words: readonly Word[]) =>
  words.reduce((sum, { confidence, text }) => sum + confidence * text.length, 0) /
  Math.max(1, words.map(({ text }) => text).join('').length)

/** Whether two readings leave it open which is right. */
export function disagree(first: readonly Word[], second: readonly Word[]): boolean {
  const [one, other] = [saidBy(first), saidBy(second)]
  if (second.length === 0 || one === other) return false
  return isNumberShaped(one) || !isNumberShaped(other) || figuresOf(one) !== figuresOf(other)
}

/** "181/2003" of "181/2003/QĐ-TTg". */
const figuresOf = (said: string) => /^\d+(?:\/\d{4})?/u.exec(said)?.[0] ?? ''

/**
 * What is built like a number, and of such the one that its readings are surest of together.
 * @param readings in the order they were made
 */
export function chosen(readings: readonly (readonly Word[])[]): readonly Word[] {
  const [first = []] = readings
  const ranked = readings
    .filter((words) => words.length > 0)
    .map((words) => {
      const said = saidBy(words)
      const same = readings.filter((other) => saidBy(other) === said)
      const weight = same.reduce((sum, each) => sum + confidenceOf(each), 0)
      const shaped = isNumberShaped(said)
      return { words, shaped, votes: same.length, weight, confidence: confidenceOf(words) }
    })
    .sort(
      (a, b) =>
        Number(b.shaped) - Number(a.shaped) || b.weight - a.weight || b.confidence - a.confidence,
    )
  const [best] = ranked
  // What is no number, either, was read for sure or stays as it was.
  if (!best || (!best.shaped && (first.length > 0 || best.confidence < surelyRead))) return first
  if (!best.shaped || (best.words === first && best.confidence >= surelyRead)) return best.words
  // Handwriting: "2 /QĐ-BTC" of a number that nobody can read.
  if (best.votes < 2 && best.words !== first && best.confidence < hardlyRead) return first
  const least = best.votes < 2 ? 0 : agreed
  const figures = heaviestFigures(readings)
  return best.words.map((word, i) => ({
    ...word,
    text: withFigures(word.text.replace(/^[^\p{L}\d/-]+|\.+$/gu, ''), i === 0 ? figures : ''),
    confidence: Math.max(word.confidence, least),
  }))
}

/** The figures may have been read well where the letters were not. */
function heaviestFigures(readings: readonly (readonly Word[])[]): string {
  const weights = new Map<string, number>()
  for (const words of readings) {
    const figures = figuresOf(saidBy(words))
    weights.set(figures, (weights.get(figures) ?? 0) + confidenceOf(words))
  }
  const [heaviest] = [...weights].sort(([, a], [, b]) => b - a)
  return heaviest?.[0] ?? ''
}

/** Only figures of the same length are another reading of the same. */
function withFigures(text: string, figures: string): string {
  const own = figuresOf(text)
  return own.length === figures.length && own !== '' ? figures + text.slice(own.length) : text
}
