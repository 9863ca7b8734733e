/** Reads the sample's files where the program is built, so that nobody's first start has to: the scan alone takes a processor ten seconds. */
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchiveAt } from '../../main/engine/headless.ts'

/**
 * Puts the text of `<outDir>/files/*` into `<outDir>/text`, under the names that an archive has for it (docs/archive-format.md).
 * @throws Error for a file that the program cannot read
 */
export async function readSample(outDir: string): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'vk-mau-'))
  try {
    const root = join(place, 'kho')
    await readInto(root, join(place, 'may'), join(outDir, 'files'))
    await rm(join(outDir, 'text'), { recursive: true, force: true })
    await cp(join(root, 'text'), join(outDir, 'text'), { recursive: true })
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function readInto(root: string, userData: string, filesDir: string): Promise<void> {
  const failures: unknown[] = []
  const archive = await openArchiveAt({
    root,
    userData,
    createAs: 'Kho mẫu',
    ocr: true,
    report: (error) => failures.push(error),
  })
  try {
    const names = await readdir(filesDir)
    await archive.queue.add(
      names.map((name) => join(filesDir, name)),
      null,
    )
    await archive.queue.idle()
    await archive.ocr.start()
    await archive.ocr.idle()
    const stored = [...archive.archive.catalog.all()].flatMap(({ attachments }) => attachments)
    const unread = names.filter(
      (name) => !stored.some((file) => file.name === name && file.text === 'full'),
    )
    if (unread.length > 0 || failures.length > 0)
      throw new Error(`the sample was not read: ${unread.join(', ')}`, { cause: failures[0] })
  } finally {
    await archive.close()
  }
}
