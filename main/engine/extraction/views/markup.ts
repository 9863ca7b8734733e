import type { DocumentView } from '../../../../preload/model.ts'
import { charsetOf, decode } from '../formats/plain.ts'
import { limits } from '../limits.ts'

/** The page's source in Unicode; the window sanitises it, because it has the DOM for that. */
export async function viewMarkup(bytes: Buffer): Promise<DocumentView> {
  return { kind: 'markup', html: decode(bytes, charsetOf(bytes)).slice(0, limits.shownCharacters) }
}
