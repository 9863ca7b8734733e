/** Looks at a file's head before anything of it is stored: state secrets do not belong on an ordinary machine. */
import type { Archive } from '../archive/index.ts'
import { hashFile } from '../attachments/hash-file.ts'
import type { Extraction } from '../extraction/index.ts'
import type { KeptSecrets } from '../knowledge/archive/kept-secrets.ts'
import { secrecyOf } from '../knowledge/secrecy.ts'
import type { Attempts } from './attempts.ts'
import type { QueuedItem } from './state-file.ts'

export interface SecrecyParts {
  archive: Archive
  extraction: Extraction
  attempts: Attempts
  secrets: KeptSecrets
}

/**
 * A scan says nothing yet: what recognition finds later is asked then.
 * @returns the degree that is stamped on the file, while nobody has decided about it
 */
export async function secrecyOfFile(
  { archive, extraction, attempts, secrets }: SecrecyParts,
  { path, name }: QueuedItem,
  signal: AbortSignal,
): Promise<string | null> {
  // What cannot be read here cannot be stored either, and that is told then.
  const hashed = await hashFile(path, { signal }).catch(() => null)
  if (!hashed || hashed.bytes === 0 || signal.aborted) return null
  const { sha256 } = hashed
  if (secrets.has(sha256) || archive.catalog.plansWith(sha256).length > 0) return null
  const pages = await attempts.guard(sha256, () => extraction.peek(path, name, signal))
  return pages === 'deadly' ? null : (secrecyOf(pages)?.value ?? null)
}
