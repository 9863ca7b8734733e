/** A PNG's pixels as grey values, white where it is transparent. */
import { convertIndexedToRgb, decode } from 'fast-png'

/** ITU-R BT.601. */
export const luma = (red: number, green: number, blue: number): number =>
  0.299 * red + 0.587 * green + 0.114 * blue

/** @throws Error when it is broken */
export function greyOfPng(bytes: Uint8Array): Uint8Array {
  const png = decode(bytes)
  const { width, height, palette, depth } = png
  const channels = palette ? (palette[0]?.length ?? 3) : png.channels
  const values = palette ? convertIndexedToRgb(png) : png.data
  const bits = palette ? 8 : depth
  const grey = new Uint8Array(width * height)
  const rowBytes = Math.ceil((width * bits * channels) / 8)
  /** The nth value of a row, 0–255. */
  const valueAt = (row: number, n: number): number => {
    if (bits === 8) return values[row * width * channels + n] ?? 0
    if (bits === 16) return (values[row * width * channels + n] ?? 0) >> 8
    const byte = values[row * rowBytes + ((n * bits) >> 3)] ?? 0
    const most = (1 << bits) - 1
    return (((byte >> (8 - bits - ((n * bits) & 7))) & most) * 255) / most
  }
  const hasAlpha = channels === 2 || channels === 4
  for (let row = 0, i = 0; row < height; row++)
    for (let column = 0; column < width; column++, i++) {
      const at = column * channels
      const value =
        channels < 3
          ? valueAt(row, at)
          : luma(valueAt(row, at), valueAt(row, at + 1), valueAt(row, at + 2))
      const alpha = hasAlpha ? valueAt(row, at + channels - 1) / 255 : 1
      grey[i] = value * alpha + 255 * (1 - alpha)
    }
  return grey
}
