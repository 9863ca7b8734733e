/** Decodes a TIFF page by page, away from the window: a broken one costs this thread and no more. */
import UTIF from 'utif2'
import { factsOf, tag } from './jpeg-facts.ts'
import type { Picture } from './picture-pdf.ts'

export type TiffMessage =
  | { readonly type: 'page'; readonly picture: Picture }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly code: 'attachment.broken' | 'file.tooLarge' }

/** The engine's limit too: decoding takes four bytes for each. */
const mostPixels = 120_000_000
const quality = 0.92

const post = (message: TiffMessage, transfer: Transferable[] = []) =>
  self.postMessage(message, { transfer })

self.onmessage = async ({ data }: MessageEvent<ArrayBuffer>) => {
  try {
    for (const page of pagesOf(data)) {
      const width = tag(page, 't256')
      const height = tag(page, 't257')
      if (width * height > mostPixels) return post({ type: 'failed', code: 'file.tooLarge' })
      UTIF.decodeImage(data, page)
      const jpeg = await jpegOf(UTIF.toRGBA8(page), width, height)
      const picture: Picture = { width, height, jpeg, components: 3, ...factsOf(page) }
      post({ type: 'page', picture }, [jpeg.buffer])
      // What was decoded is let go before the next page is.
      page.data = new Uint8Array()
    }
    post({ type: 'done' })
  } catch {
    post({ type: 'failed', code: 'attachment.broken' })
  }
}

/** Without the small pictures that stand for others (NewSubfileType, bit 0), as in the engine. */
function pagesOf(bytes: ArrayBuffer): UTIF.IFD[] {
  const pages = UTIF.decode(bytes).filter(
    (page) => tag(page, 't256') > 0 && (tag(page, 't254') & 1) === 0,
  )
  if (pages.length === 0) throw new Error('no picture')
  return pages
}

async function jpegOf(
  colours: Uint8Array,
  width: number,
  height: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.putImageData(new ImageData(new Uint8ClampedArray(colours), width, height), 0, 0)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  return new Uint8Array(await blob.arrayBuffer())
}
