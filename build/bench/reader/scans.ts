/** Pages as an office's scanner makes them: printed, sealed, signed, laid askew on the glass, 200 dpi in colour. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'jpeg-js'
import { drawPage } from '../../../main/engine/extraction/formats/pdf-image.ts'
import { makePdf } from '../../../tests/fixtures/documents.ts'
import { fromPgm, type Picture, skewed, stamped } from '../ocr/degrade.ts'
import { paper } from '../ocr/papers.ts'
import { Chance } from '../search-words.ts'

/** Pixels of A4 at 200 dpi. */
export const scanWidth = 1_654
export const scanHeight = 2_339
/** About 200 kB a page. */
const quality = 30

/** @returns JPEGs, no two alike */
export async function makeScans(count: number): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vk-bench-scans-'))
  try {
    const scans: Buffer[] = []
    for (let number = 0; number < count; number++) {
      const text = paper(number).replace(/(.{64}\S*)\s/gu, '$1\n')
      const drawn = await drawPage(await makePdf(join(folder, 'in.pdf'), [text]), 0, 0)
      if (!drawn) throw new Error('cannot draw')
      scans.push(scanned(skewed(stamped(fromPgm(drawn.image)), 0.3 + number / 20), number))
    }
    return scans
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The paper is not quite white, and the glass not quite clean. */
function scanned({ width, height, pixels }: Picture, seed: number): Buffer {
  const chance = new Chance(seed + 1)
  const data = Buffer.alloc(scanWidth * scanHeight * 4, 255)
  for (let y = 0; y < scanHeight; y++)
    for (let x = 0; x < scanWidth; x++) {
      const from =
        Math.floor((y * height) / scanHeight) * width + Math.floor((x * width) / scanWidth)
      const grey = (pixels[from] ?? 255) * 0.95 + chance.next() * 3
      const at = (y * scanWidth + x) * 4
      // Only the seal is a middle grey, and it is red.
      const isSeal = pixels[from] === 120
      data[at] = isSeal ? 200 : grey
      data[at + 1] = isSeal ? 60 : grey
      data[at + 2] = isSeal ? 60 : grey * 0.98
    }
  return encode({ data, width: scanWidth, height: scanHeight }, quality).data
}
