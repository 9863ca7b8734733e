/** What the reader lays out itself, made harmless and small enough first: runs in the worker thread. */
import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Failure } from '../../../../preload/errors.ts'
import type { DocumentView } from '../../../../preload/model.ts'
import { limits } from '../limits.ts'
import { mediaTypes } from '../media-type.ts'

export interface ViewedFile {
  path: string
  name: string
  mediaType: string
}

type Viewer = (bytes: Buffer) => Promise<DocumentView>

function viewerOf({ name, mediaType }: ViewedFile): (() => Promise<Viewer>) | null {
  const extension = extname(name).toLowerCase()
  switch (mediaType) {
    case mediaTypes.docx:
      return async () => (await import('./word.ts')).viewWord
    case mediaTypes.xlsx:
    case mediaTypes.xls:
      return async () => (await import('./sheets.ts')).viewWorkbook
    case mediaTypes.html:
      return async () => (await import('./markup.ts')).viewMarkup
    case mediaTypes.eml:
      return async () => (await import('./mail.ts')).viewMail
    case mediaTypes.text:
      return extension === '.csv' || extension === '.tsv'
        ? async () => (await import('./sheets.ts')).viewSeparated
        : null
    default:
      return null
  }
}

/** @throws Failure file.tooLarge, attachment.broken */
export async function viewFile(file: ViewedFile): Promise<DocumentView> {
  const viewer = viewerOf(file)
  if (viewer === null) return { kind: 'text' }
  const { path, name } = file
  if ((await stat(path)).size > limits.otherBytes) throw new Failure('file.tooLarge', { name })
  try {
    return await (await viewer())(await readFile(path))
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('attachment.broken', { name }, error)
  }
}
