/** For a file of tests: an extraction of their own, and a folder for what it reads. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { Extraction } from '../index.ts'
import type { ExtractedDocument } from '../types.ts'

interface Reading {
  /** What is read of a file with this name and content. */
  read(name: string, content: string | Uint8Array): Promise<ExtractedDocument>
  inFolder(name: string): string
}

export function readsFiles(): Reading {
  let folder: string
  let extraction: Extraction
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vk-formats-'))
    extraction = new Extraction({ workers: 1 })
  })
  afterAll(async () => {
    await extraction.close()
    await rm(folder, { recursive: true, force: true })
  })
  const inFolder = (name: string) => join(folder, name)
  return {
    async read(name, content) {
      await writeFile(inFolder(name), content)
      return extraction.extract(inFolder(name), name)
    },
    inFolder,
  }
}

export const textOf = (document: { pages: { text: string }[] }) =>
  document.pages.map(({ text }) => text.trim())
