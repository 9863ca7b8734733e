/** PNG with 16 colours, 4 bits a pixel: what a scanner's "text" mode gives, and small. */
import { crc32, deflateSync } from 'node:zlib'

export type Colour = readonly [red: number, green: number, blue: number]

export interface IndexedPicture {
  widthPx: number
  heightPx: number
  /** At most 16. */
  palette: readonly Colour[]
  /** An index into the palette a pixel, row after row. */
  pixels: Uint8Array
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

export function encodePng({ widthPx, heightPx, palette, pixels }: IndexedPicture): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(widthPx, 0)
  header.writeUInt32BE(heightPx, 4)
  header.set([4, 3, 0, 0, 0], 8) // 4 bits, palette, deflate, no filter, not interlaced
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows(widthPx, heightPx, pixels), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function rows(widthPx: number, heightPx: number, pixels: Uint8Array): Buffer {
  const stride = 1 + Math.ceil(widthPx / 2)
  const out = Buffer.alloc(stride * heightPx)
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      const at = y * stride + 1 + (x >> 1)
      out[at] = (out[at] ?? 0) | ((pixels[y * widthPx + x] ?? 0) << (x % 2 === 0 ? 4 : 0))
    }
  return out
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
