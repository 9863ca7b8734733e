/** The thread that touches hostile files: reads one, answers plain data. */
import { readFile, stat } from 'node:fs/promises'
import type { AppError } from '../../../preload/errors.ts'
import { toAppError } from '../../../preload/errors.ts'
import type { DocumentFacts, Signature } from '../../../preload/model.ts'
import { limits } from './limits.ts'
import { isKnownByHead, knowBytes, mediaTypes, readHead } from './media-type.ts'
import { fileInside, isReadable, readBytes, unread, wholeBudget } from './reading.ts'
import type {
  ExtractedDocument,
  InsidePlace,
  LocatedRanges,
  PageImage,
  QuarterTurns,
  Viewed,
  WantedRanges,
} from './types.ts'

export type Task =
  | { kind: 'extract'; path: string; name: string; password: string }
  | { kind: 'peek'; path: string; name: string }
  | { kind: 'view'; path: string; name: string; mediaType: string }
  | { kind: 'locate'; path: string; password: string; wanted: WantedRanges[] }
  | {
      kind: 'draw'
      path: string
      password: string
      mediaType: string
      pageIndex: number
      inside?: InsidePlace | undefined
      turns: QuarterTurns
    }
  | { kind: 'signatures' | 'facts'; path: string; password: string }

type Answer =
  | ExtractedDocument
  | LocatedRanges[]
  | PageImage
  | Viewed
  | Signature[]
  | DocumentFacts
  | string[]
  | null

export default async function work(task: Task): Promise<Answer> {
  switch (task.kind) {
    case 'view':
      return view(task)
    case 'extract':
      return extract(task)
    case 'peek':
      return peek(task)
    case 'locate':
      return (await import('./formats/pdf.ts')).locateInPdf(task.path, task.wanted, task.password)
    case 'draw':
      return draw(task)
    case 'signatures':
      return (await import('./formats/pdf-signatures.ts')).readSignatures(task.path, task.password)
    case 'facts':
      return (await import('./formats/pdf-facts.ts')).readFacts(task.path, task.password)
  }
}

/** An expected failure crosses as a value: of an error that is thrown, the pool hands on the message only. */
async function view(task: Task & { kind: 'view' }): Promise<Viewed> {
  try {
    return { view: await (await import('./views/index.ts')).viewFile(task) }
  } catch (error) {
    return { problem: toAppError(error) }
  }
}

async function draw(task: Task & { kind: 'draw' }): Promise<PageImage | null> {
  const { path, password, turns, inside } = task
  const file = await fileInside(await readFile(path), task.mediaType, inside?.files ?? [])
  if (!file) return null
  const { bytes, mediaType } = file
  const pageIndex = inside?.pageIndex ?? task.pageIndex
  if (mediaType === mediaTypes.pdf)
    return (await import('./formats/pdf-image.ts')).drawPageOf(bytes, pageIndex, turns, password)
  return (await import('./formats/image.ts')).drawImage(bytes, pageIndex, mediaType, turns)
}

/** Of a PDF the first page: its header; what has no pages of its own is read whole. */
async function peek(task: Task & { kind: 'peek' }): Promise<string[]> {
  const head = await readHead(task.path)
  const known = isKnownByHead(head) ? await knowBytes(head, task.name) : null
  if (known?.mediaType === mediaTypes.pdf)
    return (await import('./formats/pdf.ts')).peekPdf(await readFile(task.path))
  const { pages } = await extract({ ...task, kind: 'extract', password: '' })
  return pages.map(({ text }) => text)
}

async function extract(task: Task & { kind: 'extract' }): Promise<ExtractedDocument> {
  const { path, name, password } = task
  const { size } = await stat(path).catch(() => ({ size: -1 }))
  if (size < 0) return unread(mediaTypes.unknown, 'attachment.missing', name)
  const head = await readHead(path)
  const early = isKnownByHead(head) ? await knowBytes(head, name) : null
  // A film need not be read to know that it has no text.
  if (early && !isReadable(early.mediaType))
    return unread(early.mediaType, 'attachment.unsupported', name)
  const most = early?.mediaType === mediaTypes.pdf ? limits.pdfBytes : limits.otherBytes
  if (size > most) return unread(early?.mediaType ?? mediaTypes.unknown, 'file.tooLarge', name)
  const bytes = await readFile(path)
  const { mediaType, is, mismatch } = early ?? (await knowBytes(bytes, name))
  const noticed: AppError | null =
    mismatch === null ? null : { code: 'file.typeMismatch', params: { name, says: mismatch, is } }
  const document = await readBytes(bytes, { name, mediaType, password, budget: wholeBudget() })
  return { ...document, problem: document.problem ?? noticed }
}
