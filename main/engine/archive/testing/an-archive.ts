/** Real archives in temporary folders, for tests. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Attachment } from '../../../../preload/model.ts'
import type { Archive, OpenOptions } from '../index.ts'
import { createArchive, openArchive } from '../index.ts'

export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'van-kho-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export interface Place {
  root: string
  userData: string
}

export async function anArchive(): Promise<Place> {
  const folder = await aFolder()
  const root = join(folder, 'kho')
  await createArchive({ root, name: 'Kho thử' })
  return { root, userData: join(folder, 'may-nay') }
}

/** Opened for the length of the test. */
export async function opened(place: Place, options: Partial<OpenOptions> = {}): Promise<Archive> {
  const archive = await openArchive({ ...place, ...options })
  onTestFinished(() => archive.close())
  return archive
}

/** The same folder as another computer sees it. */
export function anotherMachine(place: Place, name = 'may-khac'): Place {
  return { root: place.root, userData: join(place.userData, '..', name) }
}

/** What the machine remembers of a closed archive's plans is gone. */
export async function forgetCatalogue({ userData }: Place): Promise<void> {
  for (const id of await readdir(join(userData, 'archives')))
    await rm(join(userData, 'archives', id, 'catalogue.jsonl'))
}

export async function aFile(folder: string, name: string, content: string | Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

export function anAttachment(fields: Partial<Attachment> = {}): Attachment {
  return {
    sha256: 'ab'.repeat(32),
    name: 'Kế hoạch 216.pdf',
    mediaType: 'application/pdf',
    bytes: 1234,
    pages: null,
    kind: 'original',
    addedAt: '2026-11-23T08:00:00.000Z',
    text: 'pending',
    problem: null,
    ...fields,
  }
}

export async function jsonAt(root: string, path: string): Promise<unknown> {
  return JSON.parse(await readFile(join(root, path), 'utf8'))
}
