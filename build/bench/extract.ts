/**
 * `npm run bench -- extract [--files DIR]`: reading born-digital PDFs beside pdftotext and pdf.js, importing a folder
 * of a thousand files with hostile ones among them; or what becomes of every file of any folder.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchBatch } from './extract/batch.ts'
import { benchFiles } from './extract/files.ts'
import { benchPdfs } from './extract/pdfs.ts'
import type { Figure } from './report/figure.ts'

export async function bench(args: string[]): Promise<Figure[]> {
  const at = args.indexOf('--files')
  const files = at < 0 ? undefined : args[at + 1]
  if (files !== undefined) return benchFiles(files)
  const folder = await mkdtemp(join(tmpdir(), 'vk-bench-extract-'))
  try {
    return [...(await benchPdfs(folder)), ...(await benchBatch(folder))]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
