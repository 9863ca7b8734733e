/** What recognition itself was not sure of: put right where that is plain; what stays in doubt is shown, and not filled in. */
import type { ExtractedPage } from '../extraction/types.ts'
import { fold } from '../fold.ts'
import type { Found } from './found.ts'
import type { Header } from './header/index.ts'
import type { Signer } from './header/signer.ts'
import { mended } from './text/mend.ts'

/** Of Tesseract's 0–100: words that were misread have less, nearly all that were read right have 80 and more. */
const leastSure = 60
const doubted = 0.6
/** What is above this has at most a wrong mark: of open papers' words, no letter of such was wrong. */
const surelyRead = 85

/** @param pages of the file, by index */
export function withDoubts(header: Header, pages: readonly ExtractedPage[]): Header {
  const weigh = <T>(found: Found<T> | null): Found<T> | null =>
    found && isDoubtful(found, pages)
      ? { ...found, confidence: Math.min(found.confidence * doubted, 0.59) }
      : found
  return {
    ...header,
    title: weigh(header.title && withMendedWords(header.title, pages)),
    signer: header.signer && withoutDoubtfulName(header.signer, pages),
  }
}

function withMendedWords(title: Found<string>, pages: readonly ExtractedPage[]): Found<string> {
  const { text, words = [] } = pages[title.pageIndex] ?? { text: '' }
  const [from, to] = title.range
  const sure = new Set<string>()
  const unsure = new Set<string>()
  for (const [start, end, , , , , confidence] of words)
    if (start < to && end > from)
      for (const word of text.slice(start, end).match(/\p{L}+/gu) ?? [])
        (confidence >= surelyRead ? sure : unsure).add(word)
  return { ...title, value: mended(title.value, (word) => sure.has(word) && !unsure.has(word)) }
}

/** One mark makes it another's name; the position is known all the same. */
function withoutDoubtfulName(
  signer: Found<Signer>,
  pages: readonly ExtractedPage[],
): Found<Signer> {
  const { name, position } = signer.value
  const words = new Set(fold(name).split(' '))
  const isOfName = (text: string) => words.has(fold(text))
  if (!isDoubtful(signer, pages, isOfName)) return signer
  return position === ''
    ? { ...signer, confidence: signer.confidence * doubted }
    : { ...signer, value: { name: '', position } }
}

function isDoubtful(
  { pageIndex, range }: Found<unknown>,
  pages: readonly ExtractedPage[],
  counts = (text: string) => /\p{L}{2}/u.test(text),
): boolean {
  const page = pages[pageIndex]
  return (page?.words ?? []).some(
    ([start, end, , , , , confidence]) =>
      confidence < leastSure &&
      start < range[1] &&
      end > range[0] &&
      counts(page?.text.slice(start, end) ?? ''),
  )
}
