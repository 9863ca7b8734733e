/** A document as sections: a heading and the sentences under it, each with its place. */
import type { TextRange } from '../../extraction/types.ts'
import { isCapitals } from '../../fold.ts'
import type { Line } from '../text/lines.ts'
import { linesOf } from '../text/lines.ts'

export interface Sentence {
  text: string
  pageIndex: number
  range: TextRange
}

export interface Section {
  /** Its lines together; null for what stands before the first heading. */
  heading: Sentence | null
  sentences: Sentence[]
}

const numbered =
  /^(?:(?:phần|chương|mục|điều)\s+(?:thứ\s+)?\S{1,6}[.:]?\s*\S?|[IVX]{1,5}\s?[.)/-]\s?\S|\d{1,2}(?:\.\d{1,2}){0,2}[.)]?\s+\S|[A-HĐ]\s?[.)]\s)/iu
const longestHeading = 170
/** Bases, recipients and signatures say nothing of what a plan does. */
const aside = /^[-+•\s]*(?:can cu|noi nhan|kinh gui|luu:|nhu tren|xet |theo de nghi)/u

export function sectionsOf(pages: readonly string[], skip: (line: Line) => boolean): Section[] {
  const sections: Section[] = [{ heading: null, sentences: [] }]
  let recipients = false
  for (const [pageIndex, page] of pages.entries()) {
    const lines = linesOf(page, pageIndex)
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]
      if (!line || skip(line)) continue
      if (/^.{0,3}noi nhan\s*:/u.test(line.folded)) recipients = true
      if (isHeading(line)) {
        recipients = false
        const next = lines[i + 1]
        const takes = next !== undefined && headingGoesOn(line, next)
        sections.push({ heading: sentence(page, takes ? [line, next] : [line]), sentences: [] })
        if (takes) i += 1
        continue
      }
      if (recipients || aside.test(line.folded)) continue
      const end = paragraphEnd(lines, i, skip)
      sections.at(-1)?.sentences.push(...sentencesOf(page, lines.slice(i, end)))
      i = end - 1
    }
    recipients = false
  }
  return sections
}

function isHeading({ text }: Line): boolean {
  if (text.length > longestHeading || /[;,]$/.test(text)) return false
  if (isCapitals(text) && text.length > 8 && /\s/.test(text)) return true
  if (!numbered.test(text)) return false
  // A numbered sentence is text: it ends in a stop and is long.
  return !(text.length > 110 && /[.;:]$/.test(text))
}

function headingGoesOn(line: Line, next: Line): boolean {
  return (
    (isCapitals(line.text) && isCapitals(next.text) && !numbered.test(next.text)) ||
    (line.text.length > 50 &&
      /^\p{Ll}/u.test(next.text) &&
      next.text.length < 60 &&
      !/[.;:]$/.test(line.text))
  )
}

function paragraphEnd(lines: readonly Line[], from: number, skip: (line: Line) => boolean): number {
  let i = from + 1
  for (; i < lines.length; i++) {
    const line = lines[i]
    const before = lines[i - 1]
    if (!line || !before || skip(line) || line.apart || isHeading(line)) break
    if (/^[-+•*]/.test(line.text) || aside.test(line.folded) || /[.;:]$/.test(before.text)) break
    if (i - from > 30) break
  }
  return i
}

function sentence(page: string, lines: readonly Line[]): Sentence {
  const [first, last] = [lines[0], lines.at(-1)]
  const range: TextRange = [first?.start ?? 0, last?.end ?? 0]
  return { text: page.slice(...range), pageIndex: first?.pageIndex ?? 0, range }
}

function sentencesOf(page: string, lines: readonly Line[]): Sentence[] {
  const whole = sentence(page, lines)
  const sentences: Sentence[] = []
  let from = 0
  for (const { 0: mark, index } of whole.text.matchAll(/[.;](?=\s+\p{Lu})|$/gu)) {
    const to = index + mark.length
    const raw = whole.text.slice(from, to)
    const start = from + (raw.length - raw.trimStart().length)
    if (raw.trim() !== '')
      sentences.push({
        text: raw.trim(),
        pageIndex: whole.pageIndex,
        range: [whole.range[0] + start, whole.range[0] + start + raw.trim().length],
      })
    from = to
  }
  return sentences
}
