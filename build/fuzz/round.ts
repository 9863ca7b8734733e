/** What must hold after every round: nothing lost, nothing altered, the good file read, and the reader's views come to an end. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { OpenArchive } from '../../main/engine/open-archive.ts'
import { Failure } from '../../preload/errors.ts'

export const good = 'Tệp lành này phải luôn đọc được.'
const wanted = 'tệp lành này phải luôn đọc được'

/**
 * Imports a folder and checks every file of it.
 * @param written name → SHA-256; '' for the good file
 * @param note told of each file's outcome
 */
export async function checkRound(
  archive: OpenArchive,
  folder: string,
  written: ReadonlyMap<string, string>,
  note: (outcome: string) => void,
): Promise<void> {
  await archive.queue.add([folder], null)
  await archive.queue.idle()
  const { items } = archive.queue.progress()
  for (const [name, sha256] of written) {
    const item = items.find((one) => one.name === name)
    if (!item) throw new Error(`${name} was lost`)
    const outcome = `${item.state} ${item.problem?.code ?? ''}`.trim()
    note(outcome)
    if (item.state === 'duplicate') continue
    if (item.state !== 'done') throw new Error(`${name}: ${outcome}`)
    if (sha256 === '') continue
    await expectStored(archive, name, sha256)
    await look(archive, name, sha256)
  }
  await archive.indexing.idle()
  const { hits } = archive.search(wanted, { facets: {}, trash: false }, 0, 5)
  if (hits.length === 0) throw new Error('the good file was not read')
}

async function expectStored(archive: OpenArchive, name: string, sha256: string): Promise<void> {
  const file = await archive.archive.attachments.locate(sha256)
  if (!file || hashOf(await readFile(file.path)) !== sha256) throw new Error(`${name} was altered`)
}

/** As a person who opens the file; it may be refused in words, and in no other way. */
async function look(archive: OpenArchive, name: string, sha256: string): Promise<void> {
  const views = {
    view: () => archive.view(sha256),
    facts: () => archive.facts(sha256),
    signatures: () => archive.signatures(sha256),
    marks: () => archive.marks(sha256, 'cải cách'),
    text: () => archive.text(sha256, 'cải cách'),
  }
  for (const [what, view] of Object.entries(views)) {
    try {
      await view()
    } catch (error) {
      if (!(error instanceof Failure) || error.error.code === 'internal')
        throw new Error(`${name}: ${what} failed`, { cause: error })
    }
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
