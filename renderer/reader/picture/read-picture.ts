import { Failure } from '../../../preload/failure.ts'
import type { Attachment } from '../../../preload/model.ts'
import { attachmentUrl } from '../attachment-url.ts'
import { jpegFacts } from './jpeg-facts.ts'
import { type Picture, pdfOfPictures } from './picture-pdf.ts'
import type { TiffMessage } from './tiff.worker.ts'

/** Stored types that are pictures of papers. */
const pictures = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/avif',
  'image/tiff',
])

export const isPicture = (mediaType: string): boolean => pictures.has(mediaType)

const mostPixels = 120_000_000
const quality = 0.95
/** A sheet takes a fifth of a second. */
const longestMs = 120_000

/**
 * A stored picture as a PDF of its pages.
 * @throws Failure attachment.missing, attachment.broken, file.tooLarge, attachment.timedOut
 */
export async function readPicture(
  { sha256, name, mediaType }: Attachment,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(attachmentUrl(sha256), { signal })
  if (!response.ok) throw new Failure('attachment.missing', { name })
  const bytes = await response.arrayBuffer()
  if (mediaType === 'image/tiff') return pdfOfPictures(await tiffPages(bytes, name, signal))
  return pdfOfPictures([jpegAsItIs(bytes, mediaType) ?? (await drawn(bytes, mediaType, name))])
}

/** Grey and colour JPEGs go into a PDF unchanged; those of printing presses are drawn first. */
function jpegAsItIs(bytes: ArrayBuffer, mediaType: string): Picture | null {
  if (mediaType !== 'image/jpeg') return null
  const jpeg = new Uint8Array(bytes)
  const facts = jpegFacts(jpeg)
  if (facts === null || facts.width === 0 || facts.height === 0) return null
  const { components } = facts
  return components === 1 || components === 3 ? { ...facts, components, jpeg } : null
}

async function drawn(bytes: ArrayBuffer, mediaType: string, name: string): Promise<Picture> {
  const blob = new Blob([bytes], { type: mediaType })
  const bitmap = await createImageBitmap(blob, { imageOrientation: 'none' }).catch((cause) => {
    throw new Failure('attachment.broken', { name }, cause)
  })
  try {
    const { width, height } = bitmap
    if (width * height > mostPixels) throw new Failure('file.tooLarge', { name })
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (context === null) throw new Failure('file.tooLarge', { name })
    context.fillStyle = 'white'
    context.fillRect(0, 0, width, height)
    context.drawImage(bitmap, 0, 0)
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    return {
      width,
      height,
      jpeg: new Uint8Array(await jpeg.arrayBuffer()),
      components: 3,
      dotsAnInch: mediaType === 'image/png' ? pngResolution(bytes) : null,
      rotation: 0,
    }
  } finally {
    bitmap.close()
  }
}

const inchesAMetre = 39.37

/** From the chunk pHYs, which stands before the picture (PNG 3, 11.3.4.3). */
function pngResolution(bytes: ArrayBuffer): number | null {
  const view = new DataView(bytes)
  for (let at = 8; at + 21 <= bytes.byteLength; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4)
    if (type === 0x49444154) return null
    const inMetres = type === 0x70485973 && view.getUint8(at + 16) === 1
    if (inMetres) return view.getUint32(at + 8) / inchesAMetre
  }
  return null
}

function tiffPages(bytes: ArrayBuffer, name: string, signal: AbortSignal): Promise<Picture[]> {
  const worker = new Worker(new URL('./tiff.worker.ts', import.meta.url), { type: 'module' })
  const pages: Picture[] = []
  return new Promise<Picture[]>((resolve, reject) => {
    const late = AbortSignal.timeout(longestMs)
    late.onabort = () => reject(new Failure('attachment.timedOut', { name }))
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.onerror = () => reject(new Failure('attachment.broken', { name }))
    worker.onmessage = ({ data }: MessageEvent<TiffMessage>) => {
      if (data.type === 'page') pages.push(data.picture)
      else if (data.type === 'done') resolve(pages)
      else reject(new Failure(data.code, { name }))
    }
    worker.postMessage(bytes, [bytes])
  }).finally(() => worker.terminate())
}
