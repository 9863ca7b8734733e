/** What becomes of every file of a folder, one after the other. */
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Extraction } from '../../../main/engine/extraction/index.ts'
import type { Figure } from '../report/figure.ts'
import { printTable } from '../table.ts'
import { withPeak } from './peak.ts'

export async function benchFiles(folder: string): Promise<Figure[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const rows: string[][] = []
  let slowest = 0
  for (const file of files.sort()) {
    const extraction = new Extraction({ workers: 1 })
    const { value, ms, peakMb } = await withPeak(() => extraction.extract(file, file))
    await extraction.close()
    slowest = Math.max(slowest, ms)
    rows.push([
      relative(folder, file),
      value.mediaType,
      value.state,
      String(value.pages.length),
      String(value.pages.reduce((sum, { text }) => sum + text.length, 0)),
      value.problem?.code ?? '',
      (ms / 1_000).toFixed(2),
      `${peakMb.toFixed(0)} MB`,
    ])
  }
  printTable(
    ['file', 'type', 'text', 'pages', 'characters', 'reason', 'seconds', 'most memory'],
    rows,
  )
  console.log(`${rows.length} files, the slowest in ${(slowest / 1_000).toFixed(2)} s`)
  return [{ what: `the slowest of ${rows.length} files`, value: slowest / 1_000, unit: 's' }]
}
