/** What a file is, by its bytes and structure; its name is only compared with the answer. */
import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  html: 'text/html',
  rtf: 'application/rtf',
  text: 'text/plain',
  unknown: 'application/octet-stream',
} as const

const headBytes = 8_192

/** Extensions that may stand for a type other than their own first one. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  [mediaTypes.text]: ['txt', 'csv', 'md', 'log', 'tsv', 'eml', 'xml', 'json', ''],
  [mediaTypes.html]: ['html', 'htm', 'xhtml'],
  [mediaTypes.doc]: ['doc', 'dot'],
  [mediaTypes.rtf]: ['rtf'],
}

/** Extensions whose files are known by magic bytes, so that text under such a name is a mistake. */
const claimed = new Set([
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'xls',
  'rtf',
  'png',
  'jpg',
  'jpeg',
  'tif',
  'tiff',
  'zip',
])

export interface KnownType {
  mediaType: string
  /** The short name of the type that the bytes have. */
  is: string
  /** The extension that says otherwise; null when name and bytes agree. */
  mismatch: string | null
}

export async function knowType(path: string, name: string): Promise<KnownType> {
  const says = extname(name).slice(1).toLowerCase()
  const head = await readHead(path)
  const { mediaType, is } = await typeOf(path, head)
  return { mediaType, is, mismatch: agrees(mediaType, is, says) ? null : says }
}

function agrees(mediaType: string, is: string, says: string): boolean {
  if (mediaType === mediaTypes.unknown) return true
  if (says === is || accepted[mediaType]?.includes(says)) return true
  if (is === 'jpg' && says === 'jpeg') return true
  if (is === 'tif' && says === 'tiff') return true
  return !claimed.has(says)
}

async function typeOf(path: string, head: Uint8Array): Promise<{ mediaType: string; is: string }> {
  const ascii = Buffer.from(head).toString('latin1')
  // A PDF may have up to 1,024 bytes of anything before its header (PDF 1.7, Annex H, note 13).
  if (ascii.slice(0, 1_024).includes('%PDF-')) return { mediaType: mediaTypes.pdf, is: 'pdf' }
  if (ascii.startsWith('{\\rtf')) return { mediaType: mediaTypes.rtf, is: 'rtf' }
  if (ascii.startsWith('\xd0\xcf\x11\xe0'))
    return ascii.includes('W\0o\0r\0d\0D\0o\0c') || !/W\0o\0r\0k\0b\0o\0o\0k/.test(ascii)
      ? { mediaType: mediaTypes.doc, is: 'doc' }
      : { mediaType: 'application/vnd.ms-excel', is: 'xls' }
  const known = ascii.startsWith('PK')
    ? await fileTypeFromFile(path)
    : await fileTypeFromBuffer(head)
  if (known) return { mediaType: known.mime, is: known.ext }
  if (/^\s*(<!doctype html|<html|<head|<body)/i.test(ascii.replace(/^\xef\xbb\xbf/, '')))
    return { mediaType: mediaTypes.html, is: 'html' }
  if (looksLikeText(head)) return { mediaType: mediaTypes.text, is: 'txt' }
  return { mediaType: mediaTypes.unknown, is: 'bin' }
}

function looksLikeText(head: Uint8Array): boolean {
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (utf16) return true
  const control = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length
  return control === 0
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
