/** The thread that touches hostile files: reads one, answers plain data. */
import { stat } from 'node:fs/promises'
import type { AppError } from '../../../preload/errors.ts'
import { Failure, toAppError } from '../../../preload/errors.ts'
import type { DocumentFacts, Signature } from '../../../preload/model.ts'
import { limits } from './limits.ts'
import { knowType, mediaTypes } from './media-type.ts'
import type {
  ExtractedDocument,
  ExtractedPage,
  LocatedRanges,
  PageImage,
  QuarterTurns,
  Viewed,
  WantedRanges,
} from './types.ts'

export type Task =
  | { kind: 'extract'; path: string; name: string; password: string }
  | { kind: 'view'; path: string; name: string; mediaType: string }
  | { kind: 'locate'; path: string; password: string; wanted: WantedRanges[] }
  | {
      kind: 'draw'
      path: string
      password: string
      mediaType: string
      pageIndex: number
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
  | null

export default async function work(task: Task): Promise<Answer> {
  switch (task.kind) {
    case 'view':
      return view(task)
    case 'extract':
      return extract(task)
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
  const { path, password, mediaType, pageIndex, turns } = task
  if (mediaType === mediaTypes.pdf)
    return (await import('./formats/pdf-image.ts')).drawPage(path, pageIndex, turns, password)
  // Pictures are stored as they were looked at.
  return turns === 0
    ? (await import('./formats/image.ts')).drawImage(path, pageIndex, mediaType)
    : null
}

const pictures: ReadonlySet<string> = new Set([mediaTypes.png, mediaTypes.jpeg, mediaTypes.tiff])

type Reader = (path: string) => Promise<ExtractedPage[]>

const readers: Readonly<Record<string, () => Promise<Reader>>> = {
  [mediaTypes.docx]: async () => (await import('./formats/docx.ts')).readDocx,
  [mediaTypes.xlsx]: async () => (await import('./formats/sheets.ts')).readXlsx,
  [mediaTypes.pptx]: async () => (await import('./formats/slides-and-odf.ts')).readPptx,
  [mediaTypes.odt]: async () => (await import('./formats/slides-and-odf.ts')).readOpenDocument,
  [mediaTypes.ods]: async () => (await import('./formats/slides-and-odf.ts')).readOpenDocument,
  [mediaTypes.odp]: async () => (await import('./formats/slides-and-odf.ts')).readOpenDocument,
  [mediaTypes.doc]: async () => (await import('./formats/word-97.ts')).readDoc,
  [mediaTypes.rtf]: async () => (await import('./formats/rtf.ts')).readRtf,
  [mediaTypes.eml]: async () => (await import('./formats/mail.ts')).readMail,
  [mediaTypes.html]: async () => (await import('./formats/plain.ts')).readHtml,
  [mediaTypes.text]: async () => (await import('./formats/plain.ts')).readText,
}

async function extract(task: Task & { kind: 'extract' }): Promise<ExtractedDocument> {
  const { path, name, password } = task
  const { size } = await stat(path).catch(() => ({ size: -1 }))
  if (size < 0) return unread(mediaTypes.unknown, 'attachment.missing', name)
  const { mediaType, is, mismatch } = await knowType(path, name)
  const noticed: AppError | null =
    mismatch === null ? null : { code: 'file.typeMismatch', params: { name, says: mismatch, is } }
  const document = await read(path, name, mediaType, size, password)
  return { ...document, problem: document.problem ?? noticed }
}

function unread(mediaType: string, code: AppError['code'], name: string): ExtractedDocument {
  const nothing = code === 'attachment.unsupported' || code === 'attachment.noText'
  return {
    mediaType,
    pages: [],
    info: { title: '', author: '' },
    state: nothing ? 'none' : 'failed',
    problem: { code, params: { name } },
  }
}

async function read(
  path: string,
  name: string,
  mediaType: string,
  sizeBytes: number,
  password: string,
): Promise<ExtractedDocument> {
  const isPdf = mediaType === mediaTypes.pdf
  if (sizeBytes > (isPdf ? limits.pdfBytes : limits.otherBytes))
    return unread(mediaType, 'file.tooLarge', name)
  if (isPdf) return (await import('./formats/pdf.ts')).readPdf(path, name, password)
  if (mediaType === mediaTypes.encrypted) return unread(mediaType, 'attachment.encrypted', name)
  const reader = readers[mediaType]
  const isPicture = pictures.has(mediaType)
  if (!reader && !isPicture) return unread(mediaType, 'attachment.unsupported', name)
  try {
    if (!reader) return await (await import('./formats/image.ts')).readImage(path, name, mediaType)
    const pages = (await (await reader())(path)).slice(0, limits.pages)
    if (pages.every((page) => page.text.trim() === ''))
      return unread(mediaType, 'attachment.noText', name)
    return { mediaType, pages, info: { title: '', author: '' }, state: 'full', problem: null }
  } catch (error) {
    if (error instanceof Failure) return unread(mediaType, error.error.code, name)
    const locked = /encrypt|password/i.test(String(error))
    return unread(mediaType, locked ? 'attachment.encrypted' : 'attachment.broken', name)
  }
}
