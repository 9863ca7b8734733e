/** From bytes to text, whatever they are; files inside files are read too, to a depth and within a budget. */
import type { AppError } from '../../../preload/errors.ts'
import { Failure } from '../../../preload/errors.ts'
import { judgePages } from './judge.ts'
import { limits } from './limits.ts'
import { knowBytes, mediaTypes } from './media-type.ts'
import type { ExtractedDocument, ExtractedPage } from './types.ts'

/** What is left for the files inside a file, all levels together. */
export interface Budget {
  depth: number
  entries: number
  bytes: number
  pages: number
}

export const wholeBudget = (): Budget => ({
  depth: limits.nestedFiles,
  entries: limits.zipEntries,
  bytes: limits.nestedBytes,
  pages: limits.pages,
})

/** The number of a file inside a file, and of a file inside that. */
export type FilePlace = readonly number[]

/** Pages of a file inside; `name` is only for people. Never throws for what it holds. */
export type ReadInside = (bytes: Uint8Array, name: string) => Promise<InsidePages>

export interface InsidePages {
  pages: ExtractedPage[]
  /** Why not all of it was read. */
  problem: AppError['code'] | null
}

type Reader = (
  bytes: Buffer,
  inside: ReadInside,
  budget: Budget,
) => Promise<ExtractedPage[] | InsidePages>

const readers: Readonly<Record<string, () => Promise<Reader>>> = {
  [mediaTypes.docx]: async () => (await import('./formats/docx.ts')).readDocx,
  [mediaTypes.xlsx]: async () => (await import('./formats/workbook.ts')).readSheets,
  [mediaTypes.xls]: async () => (await import('./formats/workbook.ts')).readSheets,
  [mediaTypes.pptx]: async () => (await import('./formats/slides.ts')).readPptx,
  [mediaTypes.ppt]: async () => (await import('./formats/slides-97.ts')).readPpt,
  [mediaTypes.odt]: async () => (await import('./formats/open-document.ts')).readOpenDocument,
  [mediaTypes.ods]: async () => (await import('./formats/open-document.ts')).readOpenDocument,
  [mediaTypes.odp]: async () => (await import('./formats/open-document.ts')).readOpenDocument,
  [mediaTypes.doc]: async () => (await import('./formats/word-97.ts')).readDoc,
  [mediaTypes.rtf]: async () => (await import('./formats/rtf.ts')).readRtf,
  [mediaTypes.eml]: async () => (await import('./formats/mail.ts')).readMail,
  [mediaTypes.zip]: async () => (await import('./formats/zip-archive.ts')).readZip,
  [mediaTypes.html]: async () => (await import('./formats/plain.ts')).readHtml,
  [mediaTypes.text]: async () => (await import('./formats/plain.ts')).readText,
}

const pictures: ReadonlySet<string> = new Set([mediaTypes.png, mediaTypes.jpeg, mediaTypes.tiff])

export const isReadable = (mediaType: string): boolean =>
  mediaType === mediaTypes.pdf || pictures.has(mediaType) || readers[mediaType] !== undefined

export function unread(mediaType: string, code: AppError['code'], name: string): ExtractedDocument {
  const nothing = code === 'attachment.unsupported' || code === 'attachment.noText'
  return {
    mediaType,
    pages: [],
    info: { title: '', author: '' },
    state: nothing ? 'none' : 'failed',
    problem: { code, params: { name } },
  }
}

export async function readBytes(
  bytes: Buffer,
  o: { name: string; mediaType: string; password: string; budget: Budget; place?: FilePlace },
): Promise<ExtractedDocument> {
  const { name, mediaType, password, budget } = o
  if (mediaType === mediaTypes.pdf)
    return (await import('./formats/pdf.ts')).readPdf(bytes, name, password)
  if (mediaType === mediaTypes.encrypted) return unread(mediaType, 'attachment.encrypted', name)
  const reader = readers[mediaType]
  if (!reader && !pictures.has(mediaType)) return unread(mediaType, 'attachment.unsupported', name)
  try {
    if (!reader) return (await import('./formats/image.ts')).readImage(bytes, name, mediaType)
    let files = 0
    const inside: ReadInside = (member, called) =>
      readInside(member, called, budget, [...(o.place ?? []), files++])
    const read = await (await reader())(bytes, inside, budget)
    return judged(Array.isArray(read) ? { pages: read, problem: null } : read, name, mediaType)
  } catch (error) {
    if (error instanceof Failure) return unread(mediaType, error.error.code, name)
    const locked = /encrypt|password/i.test(String(error))
    return unread(mediaType, locked ? 'attachment.encrypted' : 'attachment.broken', name)
  }
}

function judged(
  { pages, problem }: InsidePages,
  name: string,
  mediaType: string,
): ExtractedDocument {
  const kept = pages.slice(0, limits.pages)
  if (kept.every((page) => page.text.trim() === '' && !isPicture(page)))
    return unread(mediaType, problem ?? 'attachment.noText', name)
  const code = kept.length < pages.length ? 'attachment.limit' : problem
  const info = { title: '', author: '' }
  if (kept.some(isPicture)) {
    const judgement = judgePages(kept, name, kept.length === pages.length)
    const told = code === null ? judgement.problem : { code, params: { name, pages: kept.length } }
    return { mediaType, pages: kept, info, state: judgement.state, problem: told }
  }
  if (code === null) return { mediaType, pages: kept, info, state: 'full', problem: null }
  const params = { name, pages: kept.length }
  return { mediaType, pages: kept, info, state: 'partial', problem: { code, params } }
}

const isPicture = ({ ocr }: ExtractedPage): boolean => ocr === 'wanted'

/**
 * A file inside a file, for drawing its pages.
 * @param place as its pages say, see ExtractedPage; empty for the file itself
 * @returns null when there is none @throws Error when it is broken
 */
export async function fileInside(
  bytes: Buffer,
  mediaType: string,
  [at, ...deeper]: FilePlace,
): Promise<{ bytes: Buffer; mediaType: string } | null> {
  if (at === undefined) return { bytes, mediaType }
  const members: { bytes: Buffer; mediaType: string }[] = []
  let files = 0
  const pick: ReadInside = async (member, called) => {
    if (files++ === at) {
      const content = Buffer.from(member.buffer, member.byteOffset, member.byteLength)
      const known = await knowBytes(content, shownName(called))
      members.push({ bytes: content, mediaType: known.mediaType })
    }
    return { pages: [], problem: null }
  }
  await (await readers[mediaType]?.())?.(bytes, pick, wholeBudget())
  const [member] = members
  return member ? fileInside(member.bytes, member.mediaType, deeper) : null
}

async function readInside(
  member: Uint8Array,
  called: string,
  budget: Budget,
  place: FilePlace,
): Promise<InsidePages> {
  budget.entries -= 1
  budget.bytes -= member.length
  const name = shownName(called)
  if (budget.depth === 0 || budget.entries < 0 || budget.bytes < 0 || budget.pages <= 0)
    return { pages: [], problem: 'attachment.cut' }
  budget.depth -= 1
  try {
    const bytes = Buffer.from(member.buffer, member.byteOffset, member.byteLength)
    const { mediaType } = await knowBytes(bytes, name)
    const o = { name, mediaType, password: '', budget, place }
    const { pages, problem } = await readBytes(bytes, o)
    budget.pages -= pages.length
    const isDrawable = pages.some(isPicture) && (await canBeDrawn(bytes, mediaType))
    const labelled = pages.map(({ text, label, ocr, inside }, i): ExtractedPage => {
      const number = label ?? (pages.length > 1 ? String(i + 1) : null)
      const page = { text, label: number === null ? name : `${name} · ${number}` }
      if (ocr !== 'wanted') return page
      if (inside) return { ...page, ocr, inside }
      return isDrawable ? { ...page, ocr, inside: { files: [...place], pageIndex: i } } : page
    })
    // Scans are told of as pages that wait; a small picture is none.
    const isKnown = labelled.some(isPicture) || pictures.has(mediaType)
    const code = isKnown && waiting.has(problem?.code) ? null : (problem?.code ?? null)
    return { pages: labelled, problem: noteworthy(code) }
  } finally {
    budget.depth += 1
  }
}

/** Told of scans, until they are recognised. */
const waiting = new Set<AppError['code'] | undefined>([
  'attachment.noText',
  'attachment.partlyRead',
])

async function canBeDrawn(bytes: Buffer, mediaType: string): Promise<boolean> {
  if (!pictures.has(mediaType)) return mediaType === mediaTypes.pdf
  return (await import('./formats/image.ts')).isLikeAPaper(bytes, mediaType)
}

/** A picture in a letter, or an odd ending of a name, is nothing to tell of the letter. */
function noteworthy(code: AppError['code'] | null): AppError['code'] | null {
  if (code !== null && overLimits.has(code)) return 'attachment.cut'
  const unimportant =
    code === null || code === 'file.typeMismatch' || code === 'attachment.unsupported'
  return unimportant ? null : 'attachment.partsUnread'
}

const overLimits = new Set<AppError['code']>([
  'attachment.limit',
  'attachment.cut',
  'file.tooLarge',
])

/** The last part of a member's name, as text for people; it is never a path for us. */
function shownName(called: string): string {
  const last = called.split(/[\\/]/).at(-1) ?? ''
  return last
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .slice(-120)
}
