import type { DocumentView } from '../../../../preload/model.ts'
import { openZip, plainZip } from '../containers/zip.ts'

/** What is drawn; no macros, no embedded programs and documents, no custom data. */
const drawn =
  /^(\[Content_Types\]\.xml|_rels\/.*|docProps\/.*\.xml|word\/.*\.(xml|rels|png|jpe?g|gif|bmp|emf|wmf|tiff?|odttf|ttf))$/i
const embedded = /^word\/(embeddings|activeX|afchunk)/i

/** Unpacked under our limits and packed again without compression, so that opening it costs what it weighs. */
export async function viewWord(bytes: Buffer): Promise<DocumentView> {
  const members = openZip(bytes, (name) => drawn.test(name) && !embedded.test(name))
  return { kind: 'word', bytes: new Uint8Array(plainZip(members)) }
}
