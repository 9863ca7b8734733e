/** An archive with a queue that reads for real, for tests. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ImportProgress, PlanId } from '../../../../preload/model.ts'
import type { Archive } from '../../archive/index.ts'
import type { Place } from '../../archive/testing/an-archive.ts'
import { anArchive, opened } from '../../archive/testing/an-archive.ts'
import { Extraction } from '../../extraction/index.ts'
import { TextStore } from '../../extraction/text-store.ts'
import { KeptSecrets } from '../../knowledge/archive/kept-secrets.ts'
import { Attempts, ImportQueue } from '../index.ts'

export interface OpenQueue {
  place: Place
  archive: Archive
  extraction: Extraction
  texts: TextStore
  attempts: Attempts
  secrets: KeptSecrets
  queue: ImportQueue
  /** A folder to import from. */
  source: string
  stateFile: string
  told: ImportProgress[]
  read: PlanId[]
}

export async function aQueue(place?: Place): Promise<OpenQueue> {
  const where = place ?? (await anArchive())
  const archive = await opened(where)
  const extraction = new Extraction({ workers: 1 })
  const texts = new TextStore(where.root)
  const attempts = new Attempts(join(where.userData, 'reading'))
  const source = join(where.userData, 'nguon')
  await mkdir(source, { recursive: true })
  const secrets = await KeptSecrets.load(join(where.userData, 'kept-secrets.json'))
  const stateFile = join(where.userData, 'imports.json')
  const told: ImportProgress[] = []
  const read: PlanId[] = []
  const queue = new ImportQueue({
    archive,
    extraction,
    texts,
    attempts,
    secrets,
    stateFile,
    onProgress: (progress) => told.push(progress),
    onRead: (id) => read.push(id),
  })
  onTestFinished(async () => {
    await queue.close()
    await extraction.close()
  })
  return {
    place: where,
    archive,
    extraction,
    texts,
    attempts,
    secrets,
    queue,
    source,
    stateFile,
    told,
    read,
  }
}

/** Each file's outcome, in the order of the names. */
export function outcomes(queue: ImportQueue): Record<string, [string, string | null]> {
  const items = [...queue.progress().items].sort((a, b) => (a.name < b.name ? -1 : 1))
  return Object.fromEntries(
    items.map(({ name, state, problem }) => [name, [state, problem?.code ?? null]]),
  )
}
