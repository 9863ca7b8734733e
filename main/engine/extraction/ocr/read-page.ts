/** One page of a scan, from the file to text with word boxes. */
import type { Extraction } from '../index.ts'
import type { ExtractedPage, QuarterTurns } from '../types.ts'
import { isUsable, shareOfSyllables } from '../usable.ts'
import type { RecognisedPage } from './page-text.ts'
import type { Recogniser } from './recogniser.ts'

/** Upright pages have 80 and more, also stamped ones; pages on their side less than 40. */
const surelyUpright = 60
const otherTurns: readonly QuarterTurns[] = [1, 3, 2]

/** @throws Failure call.cancelled */
export async function recognisePage(
  extraction: Extraction,
  recogniser: Recogniser,
  file: { path: string; mediaType: string },
  pageIndex: number,
  before: ExtractedPage,
  signal: AbortSignal,
): Promise<ExtractedPage> {
  const tryTurned = async (turns: QuarterTurns): Promise<RecognisedPage | null> => {
    const where = { ...file, inside: before.inside }
    const image = await extraction.draw(where, pageIndex, turns, signal)
    return image ? recogniser.read(image, signal) : null
  }
  let best = await tryTurned(0)
  for (const turns of otherTurns) {
    if (best === null || best.words.length === 0 || best.confidence >= surelyUpright) break
    const turned = await tryTurned(turns)
    if (turned && turned.confidence > best.confidence) best = turned
  }
  if (best === null) return { ...before, ocr: 'failed' }
  const { text, words } = best
  // The reader shows what is inside a file as text: there is no picture to mark the words on.
  const read = before.inside ? { text } : { text, words }
  // A person who asks for it has seen the text that is there.
  if (before.ocr === 'again')
    return words.length > 0 ? { ...before, ...read, ocr: 'done' } : { ...before, ocr: 'worse' }
  // A scanner's own text layer may be the better one, of a paper in another language.
  if (isUsable(before.text) && shareOfSyllables(before.text) >= shareOfSyllables(text))
    return { ...before, ocr: 'worse' }
  return { ...before, ...read, ocr: 'done' }
}
