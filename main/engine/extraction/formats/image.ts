/** Pictures of papers (PNG, JPEG, TIFF): pages without text, to be recognised. */
import type { IFD } from 'utif2'
import UTIF from 'utif2'
import type { AppError } from '../../../../preload/errors.ts'
import { limits } from '../limits.ts'
import { mediaTypes } from '../media-type.ts'
import type { ExtractedDocument, ExtractedPage, PageImage, QuarterTurns } from '../types.ts'
import { drawPicture } from './pdf-image.ts'
import type { Raster } from './picture-pdf.ts'
import { greyOfPng, luma } from './png.ts'
import { checkDirectories } from './tiff-directories.ts'

/** The long side of an A4 sheet at 100 dots an inch has 1,170. */
const smallestPaper = 1_000

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

/** For Tesseract, turned as it is asked for; null when there is no such page. */
export async function drawImage(
  bytes: Buffer,
  pageIndex: number,
  mediaType: string,
  turns: QuarterTurns,
): Promise<PageImage | null> {
  const size = sizesOf(bytes, mediaType)[pageIndex]
  return size ? drawPicture(rasterOf(bytes, mediaType, pageIndex, size), turns) : null
}

/** A scan of a paper, not the picture that stands under a letter. @throws Error when it is broken */
export const isLikeAPaper = (bytes: Buffer, mediaType: string): boolean =>
  sizesOf(bytes, mediaType).some(({ width, height }) => Math.max(width, height) >= smallestPaper)

function rasterOf(bytes: Buffer, mediaType: string, pageIndex: number, size: Size): Raster {
  if (mediaType === mediaTypes.jpeg)
    return { ...size, bytes, jpegComponents: jpegComponents(bytes) }
  if (mediaType === mediaTypes.tiff) return greyOfTiff(bytes, pageIndex)
  return { ...size, bytes: greyOfPng(bytes), jpegComponents: null }
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

function jpegSize(bytes: Buffer): Size | null {
  const at = jpegFrame(bytes)
  return at === null
    ? null
    : { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
}

function jpegComponents(bytes: Buffer): number {
  const at = jpegFrame(bytes)
  return at === null ? 3 : (bytes[at + 9] ?? 3)
}

/** Where the frame header is: the first marker from C0 to CF that is none of C4, C8 and CC (T.81, B.2.2). */
function jpegFrame(bytes: Buffer): number | null {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return at
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** Without the small pictures that stand for others (NewSubfileType, bit 0). */
function tiffPages(bytes: Buffer): IFD[] {
  checkDirectories(bytes, limits.pages)
  return UTIF.decode(bytes).filter((page) => tag(page, 't256') > 0 && (tag(page, 't254') & 1) === 0)
}

function tag(page: IFD, name: string): number {
  const value = page[name]
  const [first] = Array.isArray(value) ? value : []
  return typeof first === 'number' ? first : 0
}

function greyOfTiff(bytes: Buffer, pageIndex: number): Raster {
  const page = tiffPages(bytes)[pageIndex]
  if (!page) throw new Error('no such page')
  UTIF.decodeImage(bytes, page)
  const { width, height } = page
  const colours = UTIF.toRGBA8(page)
  const grey = new Uint8Array(width * height)
  for (let i = 0; i < grey.length; i++)
    grey[i] = luma(colours[4 * i] ?? 0, colours[4 * i + 1] ?? 0, colours[4 * i + 2] ?? 0)
  return { width, height, bytes: grey, jpegComponents: null }
}
