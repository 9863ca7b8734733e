/** Packs an Office file again with fixed times: both libraries put the clock into what they write. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** `time` replaces every date of the document's properties and of the archive's entries. */
export function withFixedTimes(packed: Uint8Array, isoDate: string): Uint8Array {
  const entries = unzipSync(packed)
  const core = entries['docProps/core.xml']
  if (core)
    entries['docProps/core.xml'] = strToU8(
      strFromU8(core).replaceAll(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${isoDate}T02:00:00Z`),
    )
  const [year = 2021, month = 1, day = 1] = isoDate.split('-').map(Number)
  // A zip has local times without a zone, so a local date gives the same bytes everywhere.
  return zipSync(entries, { level: 9, mtime: new Date(year, month - 1, day, 9) })
}
