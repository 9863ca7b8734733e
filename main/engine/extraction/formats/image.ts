/** Pictures of papers (PNG, JPEG, TIFF): pages without text, to be recognised. */
import { readFile } from 'node:fs/promises'
import type { IFD } from 'utif2'
import UTIF from 'utif2'
import type { AppError } from '../../../../preload/errors.ts'
import { limits } from '../limits.ts'
import { mediaTypes } from '../media-type.ts'
import type { ExtractedDocument, ExtractedPage, PageImage } from '../types.ts'

interface Size {
  width: number
  height: number
}

/** @throws Error when it is broken */
export function readImage(bytes: Buffer, name: string, mediaType: string): ExtractedDocument {
  const sizes = sizesOf(bytes, mediaType)
  if (sizes.length === 0) throw new Error('no picture')
  const tooLarge = sizes.some(({ width, height }) => width * height > limits.imagePixels)
  const problem: AppError = {
    code: tooLarge ? 'file.tooLarge' : 'attachment.noText',
    params: { name },
  }
  const page: ExtractedPage = { text: '', label: null, ocr: tooLarge ? 'failed' : 'wanted' }
  const pages = sizes.slice(0, limits.pages).map(() => ({ ...page }))
  return { mediaType, pages, info: { title: '', author: '' }, state: 'none', problem }
}

/** For Tesseract; PNG and JPEG it reads itself. A pixel is a unit of the page. */
export async function drawImage(
  path: string,
  pageIndex: number,
  mediaType: string,
): Promise<PageImage | null> {
  const bytes = await readFile(path)
  const size = sizesOf(bytes, mediaType)[pageIndex]
  if (!size) return null
  const toPage = [1, 0, 0, -1, 0, size.height] as const
  return { image: mediaType === mediaTypes.tiff ? greyOf(bytes, pageIndex) : bytes, toPage }
}

function sizesOf(bytes: Buffer, mediaType: string): Size[] {
  if (mediaType === mediaTypes.tiff)
    return tiffPages(bytes).map((page) => ({ width: tag(page, 't256'), height: tag(page, 't257') }))
  const size = mediaType === mediaTypes.png ? pngSize(bytes) : jpegSize(bytes)
  return size ? [size] : []
}

/** Its header is the first chunk (PNG 3, 11.2.1). */
function pngSize(bytes: Buffer): Size | null {
  if (bytes.length < 24) return null
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** In the frame header, the first marker from C0 to CF that is none of C4, C8 and CC (T.81, B.2.2). */
function jpegSize(bytes: Buffer): Size | null {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** Without the small pictures that stand for others (NewSubfileType, bit 0). */
function tiffPages(bytes: Buffer): IFD[] {
  return UTIF.decode(bytes).filter((page) => tag(page, 't256') > 0 && (tag(page, 't254') & 1) === 0)
}

function tag(page: IFD, name: string): number {
  const value = page[name]
  const [first] = Array.isArray(value) ? value : []
  return typeof first === 'number' ? first : 0
}

function greyOf(bytes: Buffer, pageIndex: number): Uint8Array {
  const page = tiffPages(bytes)[pageIndex]
  if (!page) throw new Error('no such page')
  UTIF.decodeImage(bytes, page)
  const { width, height } = page
  const colours = UTIF.toRGBA8(page)
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const image = new Uint8Array(head.length + width * height)
  image.set(head)
  for (let i = 0; i < width * height; i++) {
    // ITU-R BT.601.
    image[head.length + i] =
      0.299 * (colours[4 * i] ?? 0) +
      0.587 * (colours[4 * i + 1] ?? 0) +
      0.114 * (colours[4 * i + 2] ?? 0)
  }
  return image
}
