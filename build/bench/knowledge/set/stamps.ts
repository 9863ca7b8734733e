/** What a registry and a sealer press on a paper. */
import type { Picture } from '../../ocr/degrade.ts'

type Pen = (x: number, y: number) => void

function inked(picture: Picture, shade: number, draw: (pen: Pen) => void): Picture {
  const { width, height } = picture
  const pixels = picture.pixels.slice()
  draw((x, y) => {
    for (let dy = -2; dy <= 2; dy++)
      for (let dx = -2; dx <= 2; dx++) {
        const [px, py] = [Math.round(x + dx), Math.round(y + dy)]
        if (px < 0 || py < 0 || px >= width || py >= height) continue
        const at = py * width + px
        pixels[at] = Math.min(pixels[at] ?? 255, shade)
      }
  })
  return { ...picture, pixels }
}

/** A round seal and a signature; the place in shares of the page. */
export function seal(picture: Picture, atX: number, atY: number): Picture {
  const { width, height } = picture
  const [x, y, radius] = [width * atX, height * atY, width * 0.08]
  return inked(picture, 125, (pen) => {
    for (let turn = 0; turn < 2 * Math.PI; turn += 0.002)
      for (const ring of [radius, radius * 0.7])
        pen(x + ring * Math.cos(turn), y + ring * Math.sin(turn))
    for (let step = 0; step < 1; step += 0.0005)
      pen(x + radius * (2.6 * step - 0.4), y + radius * (0.4 * Math.sin(step * 23) - 0.4 * step))
  })
}

/** The frame and rulings of "CÔNG VĂN ĐẾN" at the left edge, beside the title. */
export function arrivalStamp(picture: Picture): Picture {
  const { width, height } = picture
  const [left, top, right, bottom] = [width * 0.02, height * 0.2, width * 0.14, height * 0.28]
  return inked(picture, 60, (pen) => {
    for (let x = left; x < right; x += 1)
      for (const y of [top, top + (bottom - top) * 0.35, bottom]) pen(x, y)
    for (let y = top; y < bottom; y += 1) for (const x of [left, right]) pen(x, y)
  })
}
