/** Scans made from known text: pages drawn by PDFium, put into a new PDF as pictures only. */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { crc32, deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { makePdf } from '../../../../tests/fixtures/documents.ts'
import { drawPage } from '../formats/pdf-image.ts'
import type { QuarterTurns } from '../types.ts'

const a4 = [595.28, 841.89] as const

export interface ScanOptions {
  /** How the sheet lay on the scanner. */
  turns?: QuarterTurns
  /** A line of text over each picture, as publishers' watermarks are. */
  watermark?: string
  /** Points; A4 when absent. */
  size?: readonly [width: number, height: number]
}

/** A page as a PNG, drawn at 300 dots an inch. @param turns how the sheet lay */
export async function makePicture(text: string, turns: QuarterTurns = 0): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'vk-picture-'))
  try {
    const drawn = await drawPage(await makePdf(join(folder, 'in.pdf'), [text]), 0, turns)
    if (!drawn) throw new Error('cannot draw')
    return png(drawn.image)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Writes a PDF without a text layer whose pages show the texts. */
export async function makeScan(
  path: string,
  texts: readonly string[],
  o: ScanOptions = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vk-scan-'))
  try {
    const printed = await makePdf(join(folder, 'in.pdf'), texts, o.size ? { size: o.size } : {})
    const [width, height] = o.size ?? a4
    const pdf = new PDFDocument({ autoFirstPage: false })
    const written = pipeline(pdf, createWriteStream(path))
    for (const pageIndex of texts.keys()) {
      const drawn = await drawPage(printed, pageIndex, o.turns ?? 0)
      if (!drawn) throw new Error('cannot draw')
      const sideways = (o.turns ?? 0) % 2 === 1
      const size: [number, number] = sideways ? [height, width] : [width, height]
      pdf.addPage({ size, margin: 0 })
      pdf.image(png(drawn.image), 0, 0, { width: size[0], height: size[1] })
      if (o.watermark) pdf.fontSize(8).text(o.watermark, 20, 20)
    }
    pdf.end()
    await written
    return path
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** PGM to PNG: a header, one filter byte a row, deflate. */
export function png(pgm: Uint8Array): Buffer {
  const [, size = ''] = Buffer.from(pgm.subarray(0, 40)).toString('latin1').split('\n')
  const [width = 0, height = 0] = size.split(' ').map(Number)
  const pixels = pgm.subarray(pgm.length - width * height)
  const rows = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row++)
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
