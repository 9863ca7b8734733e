import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeNames } from './names.ts'

describe('names in a bag', () => {
  it('are taken by every file system, differ from each other, and keep their ending', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('CON.pdf'))),
        (names) => {
          const safe = safeNames(names)
          for (const name of safe) {
            expect(name).toMatch(/^[^<>:"/\\|?*%\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u)
            expect(name).not.toMatch(/^[\s.]|[\s.]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
            expect(Buffer.byteLength(name)).toBeLessThan(200)
          }
          expect(new Set(safe.map((name) => name.toLowerCase())).size).toBe(names.length)
        },
      ),
    )
    expect(safeNames(['Kế hoạch.PDF', 'kế hoạch.pdf', 'a/b: 50%?.pdf', 'aux', '...'])).toEqual([
      'Kế hoạch.PDF',
      'kế hoạch (2).pdf',
      'a_b_ 50__.pdf',
      '_aux',
      'tep',
    ])
    expect(safeNames([`${'ệ'.repeat(250)}.pdf`])[0]).toMatch(/^ệ+\.pdf$/)
  })
})
