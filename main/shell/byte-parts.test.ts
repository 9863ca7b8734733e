import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesOf, parseByteParts, readParts } from './byte-parts.ts'

const sizeBytes = 3_000_000
const content = Uint8Array.from({ length: sizeBytes }, (_, i) => (i * 31 + (i >> 8)) & 255)
let folder = ''
let path = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-parts-'))
  path = join(folder, 'tep.bin')
  await writeFile(path, content)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(text: string): Promise<Buffer> {
  const parts = parseByteParts(text, sizeBytes)
  if (parts === null) throw new Error(`${text} was refused`)
  const blocks: Uint8Array[] = []
  for await (const block of readParts(path, parts)) blocks.push(block)
  expect(Buffer.concat(blocks)).toHaveLength(bytesOf(parts))
  return Buffer.concat(blocks)
}

describe('parts of a file', () => {
  it.each([
    '',
    '5',
    '5-',
    '-5',
    '9-5',
    '0-9,',
    '0-9, 20-29',
    `0-${sizeBytes}`,
    '0-9;20-29',
    Array.from({ length: 5_000 }, () => '0-1').join(','),
  ])('%.20s is refused', (text) => {
    expect(parseByteParts(text, sizeBytes)).toBeNull()
  })

  it('come in the order that they were asked for, whole, whatever their size', async () => {
    const part = fc
      .tuple(fc.nat(sizeBytes - 1), fc.nat(sizeBytes - 1))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), async (parts) => {
        const text = parts.map(([start, end]) => `${start}-${end}`).join(',')
        const expected = Buffer.concat(
          parts.map(([start, end]) => content.subarray(start, end + 1)),
        )
        expect((await read(text)).equals(expected)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('of a file that became shorter end in an error, not in silence', async () => {
    const shorter = join(folder, 'ngan.bin')
    await writeFile(shorter, content.subarray(0, 100))
    const reading = async () => {
      for await (const block of readParts(shorter, [{ start: 50, end: 149 }]))
        expect(block).toBeNull()
    }
    await expect(reading()).rejects.toThrow()
  })
})
