/** Marked files that nobody has decided about: recognition, or another way in, found them after they were stored. */
import type { SecretFile } from '../../../../preload/knowledge.ts'
import type { Plan, Sha256 } from '../../../../preload/model.ts'
import type { KnownFiles } from './known-files.ts'

/** Yields between plans. */
export function* secretFiles(
  plans: Iterable<Plan>,
  files: KnownFiles,
  isDecided: (sha256: Sha256) => boolean,
): Generator<void, SecretFile[]> {
  const found = new Map<Sha256, SecretFile>()
  for (const { id, number, title, attachments } of [...plans]) {
    for (const { sha256, name } of attachments) {
      const secrecy = files.record(sha256)?.secrecy
      if (!secrecy || isDecided(sha256) || found.has(sha256)) continue
      found.set(sha256, { ...secrecy, sha256, planId: id, fileName: name, number, title })
    }
    yield
  }
  return [...found.values()]
}
