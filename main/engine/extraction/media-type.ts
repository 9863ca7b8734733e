/** What a file is, by its bytes and structure; its name is only compared with the answer. */
import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { markedUtf16, utf16Of } from './utf-16.ts'

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  msg: 'application/vnd.ms-outlook',
  zip: 'application/zip',
  encrypted: 'application/x-encrypted-office',
  eml: 'message/rfc822',
  html: 'text/html',
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
  rtf: 'application/rtf',
  text: 'text/plain',
  unknown: 'application/octet-stream',
} as const

const compoundTypes: Readonly<Record<string, string>> = {
  doc: mediaTypes.doc,
  xls: mediaTypes.xls,
  ppt: mediaTypes.ppt,
  msg: mediaTypes.msg,
  encrypted: mediaTypes.encrypted,
}

const headBytes = 8_192

const office = 'application/vnd.openxmlformats-officedocument'

/** Templates, and files with macros, which are never run. */
const sameFormat: Readonly<Record<string, string>> = {
  'application/vnd.ms-word.document.macroenabled.12': mediaTypes.docx,
  'application/vnd.ms-word.template.macroenabled.12': mediaTypes.docx,
  [`${office}.wordprocessingml.template`]: mediaTypes.docx,
  'application/vnd.ms-excel.sheet.macroenabled.12': mediaTypes.xlsx,
  'application/vnd.ms-excel.template.macroenabled.12': mediaTypes.xlsx,
  [`${office}.spreadsheetml.template`]: mediaTypes.xlsx,
  'application/vnd.ms-powerpoint.presentation.macroenabled.12': mediaTypes.pptx,
  'application/vnd.ms-powerpoint.slideshow.macroenabled.12': mediaTypes.pptx,
  [`${office}.presentationml.slideshow`]: mediaTypes.pptx,
  [`${office}.presentationml.template`]: mediaTypes.pptx,
}

/** Extensions that may stand for a type other than their own first one. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  [mediaTypes.text]: ['txt', 'csv', 'md', 'log', 'tsv', 'eml', 'xml', 'json', ''],
  [mediaTypes.html]: ['html', 'htm', 'xhtml'],
  [mediaTypes.doc]: ['doc', 'dot'],
  [mediaTypes.docx]: ['docx', 'docm', 'dotx'],
  [mediaTypes.xlsx]: ['xlsx', 'xlsm'],
  [mediaTypes.pptx]: ['pptx', 'pptm', 'ppsx'],
  [mediaTypes.encrypted]: ['docx', 'xlsx', 'pptx', 'docm', 'xlsm'],
}

/** Extensions whose files are known by magic bytes, so that text under such a name is a mistake. */
const claimed = new Set(
  'pdf docx xlsx pptx odt ods odp doc xls ppt msg rtf png jpg jpeg tif tiff zip'.split(' '),
)

export interface KnownType {
  mediaType: string
  /** The short name of the type that the bytes have. */
  is: string
  /** The extension that says otherwise; null when name and bytes agree. */
  mismatch: string | null
}

/** Of bytes in memory: the head of a file tells all but compound files and ZIPs. */
export async function knowBytes(bytes: Buffer, name: string): Promise<KnownType> {
  const says = extname(name).slice(1).toLowerCase()
  const { mediaType, is } = await typeOf(bytes)
  return { mediaType, is, mismatch: agrees(mediaType, is, says) ? null : says }
}

/** Whether the head is enough to know the type. */
export function isKnownByHead(head: Buffer): boolean {
  return !head.subarray(0, 2).equals(Buffer.from('PK')) && !isCompound(head)
}

function agrees(mediaType: string, is: string, says: string): boolean {
  if (mediaType === mediaTypes.unknown) return true
  if (says === is || accepted[mediaType]?.includes(says)) return true
  if (is === 'jpg' && says === 'jpeg') return true
  if (is === 'tif' && says === 'tiff') return true
  return !claimed.has(says)
}

async function typeOf(bytes: Buffer): Promise<{ mediaType: string; is: string }> {
  const head = bytes.subarray(0, headBytes)
  const ascii = head.toString('latin1')
  // A PDF may have up to 1,024 bytes of anything before its header (PDF 1.7, Annex H, note 13).
  if (ascii.slice(0, 1_024).includes('%PDF-')) return { mediaType: mediaTypes.pdf, is: 'pdf' }
  if (ascii.startsWith('{\\rtf')) return { mediaType: mediaTypes.rtf, is: 'rtf' }
  if (isCompound(head)) return compoundType(bytes)
  // Before file-type, which takes the mark of UTF-16 for a frame of MP3.
  if (markedUtf16(head)) return { mediaType: mediaTypes.text, is: 'txt' }
  const { fileTypeFromBuffer } = await import('file-type')
  const known = await fileTypeFromBuffer(ascii.startsWith('PK') ? bytes : head)
  // Most programs write a TIFF's directory, by which file-type tells it from raw photographs, behind its pictures.
  if (!known && isTiff(head)) return { mediaType: mediaTypes.tiff, is: 'tif' }
  if (known) return { mediaType: sameFormat[known.mime] ?? known.mime, is: known.ext }
  const start = ascii.replace(/^\xef\xbb\xbf/, '')
  if (/^\s*(<!doctype html|<html|<head|<body)/i.test(start))
    return { mediaType: mediaTypes.html, is: 'html' }
  if (isMail(start)) return { mediaType: mediaTypes.eml, is: 'eml' }
  if (looksLikeText(head) || utf16Of(head)) return { mediaType: mediaTypes.text, is: 'txt' }
  return { mediaType: mediaTypes.unknown, is: 'bin' }
}

/** Its byte order and the number 42 (TIFF 6.0, section 2). */
const isTiff = (head: Buffer): boolean => /^(II\*\0|MM\0\*)/.test(head.toString('latin1', 0, 4))

const isCompound = (head: Buffer): boolean =>
  head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))

async function compoundType(bytes: Buffer): Promise<{ mediaType: string; is: string }> {
  // Its reader builds tables as it is loaded, and the engine loads this at every start.
  const { compoundKind } = await import('./containers/ole.ts')
  try {
    const is = compoundKind(bytes)
    return { mediaType: compoundTypes[is] ?? mediaTypes.unknown, is }
  } catch {
    // Cut off or damaged: most such files in offices are Word's.
    return { mediaType: mediaTypes.doc, is: 'doc' }
  }
}

/** Several header fields before the first empty line, among them two that only mail has (RFC 5322, 3.6). */
function isMail(start: string): boolean {
  // In a mailbox file a letter begins with a line of its own (RFC 4155).
  const letter = start.replace(/^From .*\r?\n/, '')
  const header = letter.split(/\r?\n\r?\n/, 1)[0] ?? ''
  if (!/^[!-9;-~]+:/.test(header)) return false
  const fields = ['from', 'date', 'message-id', 'received', 'mime-version', 'return-path']
  const found = fields.filter((field) => new RegExp(`^${field}:`, 'im').test(header))
  return found.length >= 2
}

function looksLikeText(head: Uint8Array): boolean {
  const control = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length
  return control === 0
}

export async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
