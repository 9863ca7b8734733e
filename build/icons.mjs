/** `node build/icons.mjs`: draws resources/icons/van-kho.svg in the sizes and containers that Windows, macOS and Linux want. */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { inRoot } from './setup/paths.mjs'
import { main, Steps } from './setup/steps.mjs'

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
/** Types of Apple's icns that hold a PNG, by its size. */
const icnsTypes = { 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' }
/** ICO has a byte for a side; 0 is 256. */
const icoSizes = [16, 24, 32, 48, 64, 128, 256]

const file = (name) => inRoot('resources', 'icons', name)

async function draw() {
  const picture = await loadImage(readFileSync(file('van-kho.svg')))
  const pngs = new Map()
  for (const size of sizes) {
    const canvas = createCanvas(size, size)
    canvas.getContext('2d').drawImage(picture, 0, 0, size, size)
    pngs.set(size, canvas.toBuffer('image/png'))
    if (size >= 16 && size !== 24 && size !== 1024)
      writeFileSync(file(`${size}x${size}.png`), pngs.get(size))
  }
  writeFileSync(file('icon.ico'), ico(pngs))
  writeFileSync(file('icon.icns'), icns(pngs))
  return `${sizes.length} cỡ / sizes`
}

function ico(pngs) {
  const head = Buffer.alloc(6 + 16 * icoSizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(icoSizes.length, 4)
  let offset = head.length
  for (const [i, size] of icoSizes.entries()) {
    const { length } = pngs.get(size)
    const at = 6 + 16 * i
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += length
  }
  return Buffer.concat([head, ...icoSizes.map((size) => pngs.get(size))])
}

function icns(pngs) {
  const parts = Object.entries(icnsTypes).map(([size, type]) => {
    const png = pngs.get(Number(size))
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32BE(8 + png.length, 4)
    return Buffer.concat([head, png])
  })
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(8 + parts.reduce((sum, { length }) => sum + length, 0), 4)
  return Buffer.concat([head, ...parts])
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(() => new Steps(1).run('Biểu tượng / icons', draw))
