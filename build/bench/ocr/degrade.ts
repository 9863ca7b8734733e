/** What scanners and years do to a page, on a picture in shades of grey. */
import { Chance } from '../search-words.ts'

export interface Picture {
  width: number
  height: number
  /** A byte a pixel, rows from the top; 255 is white. */
  pixels: Uint8Array
}

export function fromPgm(pgm: Uint8Array): Picture {
  const [, size = ''] = Buffer.from(pgm.subarray(0, 40)).toString('latin1').split('\n')
  const [width = 0, height = 0] = size.split(' ').map(Number)
  return { width, height, pixels: pgm.slice(pgm.length - width * height) }
}

export function toPgm({ width, height, pixels }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels])
}

/** Black or white, as office scanners save. */
export function oneBit(picture: Picture): Picture {
  return { ...picture, pixels: picture.pixels.map((grey) => (grey < 150 ? 0 : 255)) }
}

/** Lain askew on the glass. @param degrees clockwise */
export function skewed(picture: Picture, degrees: number): Picture {
  const { width, height, pixels } = picture
  const out = new Uint8Array(pixels.length).fill(255)
  const angle = (degrees * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const [midX, midY] = [width / 2, height / 2]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const fromX = (x - midX) * cos + (y - midY) * sin + midX
      const fromY = (y - midY) * cos - (x - midX) * sin + midY
      out[y * width + x] = sampled(picture, fromX, fromY)
    }
  return { width, height, pixels: out }
}

/** Between four pixels. */
function sampled({ width, height, pixels }: Picture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255
  const [dx, dy] = [x - left, y - top]
  const at = top * width + left
  const upper = (pixels[at] ?? 255) * (1 - dx) + (pixels[at + 1] ?? 255) * dx
  const lower = (pixels[at + width] ?? 255) * (1 - dx) + (pixels[at + width + 1] ?? 255) * dx
  return upper * (1 - dy) + lower * dy
}

/** Grain all over, and specks. */
export function noisy(picture: Picture, seed: number): Picture {
  const chance = new Chance(seed)
  const pixels = picture.pixels.map((grey) => {
    const speck = chance.next()
    if (speck < 0.003) return 255 - grey
    const grain = (chance.next() + chance.next() + chance.next() - 1.5) * 60
    return Math.max(0, Math.min(255, grey + grain))
  })
  return { ...picture, pixels }
}

/** A round seal and a signature over the last lines. */
export function stamped(picture: Picture): Picture {
  const { width, height } = picture
  const pixels = picture.pixels.slice()
  const ink = (x: number, y: number, thick: number) => {
    for (let dy = -thick; dy <= thick; dy++)
      for (let dx = -thick; dx <= thick; dx++) {
        const at = Math.round(y + dy) * width + Math.round(x + dx)
        // A red seal is a middle grey to a scanner.
        if (at >= 0 && at < pixels.length) pixels[at] = Math.min(pixels[at] ?? 255, 120)
      }
  }
  const [x, y, radius] = [width * 0.62, height * 0.5, width * 0.085]
  for (let turn = 0; turn < 2 * Math.PI; turn += 0.002)
    for (const ring of [radius, radius * 0.72])
      ink(x + ring * Math.cos(turn), y + ring * Math.sin(turn), 2)
  for (let step = 0; step < 1; step += 0.0005)
    ink(x + radius * (3 * step - 0.5), y + radius * (0.4 * Math.sin(step * 25) - 0.5 * step), 2)
  return { width, height, pixels }
}
