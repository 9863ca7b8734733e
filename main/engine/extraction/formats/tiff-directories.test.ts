import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDirectories } from './tiff-directories.ts'

/** One directory of these entries, then the offset of the next. */
function tiff(entries: readonly (readonly number[])[], next = 0): Buffer {
  const bytes = Buffer.alloc(8 + 2 + 12 * entries.length + 4)
  bytes.write('II*\0', 'latin1')
  bytes.writeUInt32LE(8, 4)
  bytes.writeUInt16LE(entries.length, 8)
  for (const [i, [tag = 0, type = 0, count = 0, value = 0]] of entries.entries()) {
    bytes.writeUInt16LE(tag, 10 + 12 * i)
    bytes.writeUInt16LE(type, 12 + 12 * i)
    bytes.writeUInt32LE(count, 14 + 12 * i)
    bytes.writeUInt32LE(value, 18 + 12 * i)
  }
  bytes.writeUInt32LE(next, bytes.length - 4)
  return bytes
}

describe('the directories of a TIFF', () => {
  it('pass where they are in order, also a scanner’s own', async () => {
    checkDirectories(tiff([[256, 3, 1, 100]]), 10)
    const scanned = new URL('../../../../tests/fixtures/foreign/quet-2-trang.tiff', import.meta.url)
    checkDirectories(await readFile(scanned), 10)
  })

  it.each([
    ['four billion values', tiff([[273, 4, 0xffffffff, 8]])],
    ['many arrays of the whole file', tiff(Array(50).fill([273, 1, 500, 0]))],
    ['a chain that comes back', tiff([[256, 3, 1, 1]], 8)],
    ['one inside itself', tiff([[330, 4, 1, 8]])],
    ['one behind the end', tiff([[256, 3, 1, 1]], 9_999)],
    ['nothing', Buffer.from('II*\0')],
  ])('are refused for %s', (_what, bytes) => {
    expect(() => checkDirectories(bytes, 10)).toThrow()
  })

  it('are looked over in no time, whatever stands there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        try {
          checkDirectories(Buffer.concat([Buffer.from('MM\0*'), noise]), 10)
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
      }),
    )
  })
})
