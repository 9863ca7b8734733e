import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import notations from '../../../../resources/knowledge/notations.json' with { type: 'json' }
import { vocabulary } from '../../catalog/vocabulary.ts'
import { atOnce } from '../../slices.ts'
import { knowledgeOf } from '../archive/file-knowledge.ts'
import { citationsOf } from '../citations/index.ts'
import { readDocument } from '../index.ts'
import { numberIn } from './plain-number.ts'

/** Annex III of Decree 30/2020: all types but công văn and thư công, which have no abbreviation. */
const types = vocabulary.types
  .map(({ id }) => id)
  .filter((id) => id !== 'CV' && /^\p{Lu}/u.test(id))
const legal = ['NĐ', 'TT', 'TTLT', 'L', 'PL']
const bodies = ['UBND', 'HĐND', 'BNV', 'SNV', 'TTg', 'CP', 'BTC', 'VPCP', 'BGDĐT', 'SGDĐT']
const units = ['NC', 'TH', 'KSTTHC', 'TCCB', 'VX']

const figures = fc.integer({ min: 1, max: 99_999 }).map((n) => (n < 10 ? `0${n}` : String(n)))
const year = fc.integer({ min: 2005, max: 2026 }).map(String)
const one = (list: readonly string[]) => fc.constantFrom(...list)

interface Pattern {
  name: string
  /** The number as it is written, and the type that it says. */
  numbers: fc.Arbitrary<{ number: string; type: string }>
}

const patterns: readonly Pattern[] = [
  {
    name: 'number/TYPE-BODY',
    numbers: fc
      .tuple(figures, one(types), one(bodies))
      .map(([n, type, body]) => ({ number: `${n}/${type}-${body}`, type })),
  },
  {
    name: 'number/TYPE-BODY-UNIT',
    numbers: fc
      .tuple(figures, one(types), one(bodies), one(units))
      .map(([n, type, body, unit]) => ({ number: `${n}/${type}-${body}-${unit}`, type })),
  },
  {
    name: 'number/YEAR/TYPE-BODY, of legal documents',
    numbers: fc
      .tuple(figures, year, one([...types, ...legal]), one(bodies))
      .map(([n, y, type, body]) => ({ number: `${n}/${y}/${type}-${body}`, type })),
  },
  {
    name: 'number/BODY-UNIT, a công văn',
    numbers: fc
      .tuple(figures, one(bodies), one(units))
      .map(([n, body, unit]) => ({ number: `${n}/${body}-${unit}`, type: 'CV' })),
  },
  {
    name: 'number-TYPE/BODY, of the Party',
    numbers: fc
      .tuple(figures, one(notations.party), one(['TU', 'TW', 'HU', 'BTCTW']))
      .map(([n, code, body]) => ({
        number: `${n}-${code}/${body}`,
        type: code === 'QĐi' ? 'QyĐ' : code,
      })),
  },
]

const page = (number: string) => `ỦY BAN NHÂN DÂN
TỈNH NGHỆ AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: ${number}
Nghệ An, ngày 05 tháng 3 năm 2020`

describe.each(patterns)('$name', ({ numbers }) => {
  it('is read from a heading and printed back, with its type', () => {
    fc.assert(
      fc.property(numbers, ({ number, type }) => {
        const header = readDocument([page(number)])
        expect([header.number?.value, header.type?.value]).toEqual([number, type])
        const { range } = header.number ?? { range: [0, 0] as const }
        expect(page(number).slice(...range)).toContain(number)
      }),
      { numRuns: 300 },
    )
  })

  it('is read alike with the spaces that people leave, and without marks', () => {
    fc.assert(
      fc.property(numbers, ({ number, type }) => {
        const spaced = number.replace('/', ' / ').replaceAll('-', ' - ')
        expect(readDocument([page(spaced)]).number?.value).toBe(number)
        const code = (type === 'QyĐ' ? 'QĐi' : type).replace('Đ', 'D')
        // "HD" without marks is a guideline, not a contract: as it stands it is another type's code.
        if (code !== type && types.includes(code)) return
        const read = readDocument([page(number.replaceAll('Đ', 'D'))])
        expect([read.number?.value, read.type?.value]).toEqual([number, type])
      }),
      { numRuns: 200 },
    )
  })

  it('is found where a text cites it', () => {
    fc.assert(
      fc.property(numbers, ({ number }) => {
        const text = `Căn cứ Văn bản số ${number} ngày 05 tháng 3 năm 2020 của cơ quan cấp trên;`
        expect(citationsOf(text, 0, null).map((cited) => cited.number)).toEqual([number])
        expect(numberIn(number)?.number).toBe(number)
      }),
      { numRuns: 200 },
    )
  })
})

describe('any text', () => {
  const words =
    'Số: 12/KH-UBND|ngày 5 tháng 3 năm 2021|CỘNG HÒA XÃ HỘI|Căn cứ|Luật|số|QUYẾT ĐỊNH|KT. CHỦ TỊCH|MẬT|V/v|Nơi nhận:|- a;|\n|\t|Phụ lục I|giai đoạn 2021 - 2025|1.|/|-|đ'.split(
      '|',
    )
  const anyPage = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.array(fc.constantFrom(...words), { maxLength: 80 }).map((list) => list.join(' ')),
    fc.array(fc.constantFrom(...words), { maxLength: 80 }).map((list) => list.join('\n')),
  )

  it('is read without a throw, with places that lie on its pages and no more findings than characters', () => {
    fc.assert(
      fc.property(fc.array(anyPage, { maxLength: 4 }), (texts) => {
        const pages = texts.map((text) => ({ text: text.normalize('NFC'), label: null }))
        const { header, citations, areas } = atOnce(knowledgeOf({ pages }))
        const { annexes, ...fields } = header
        const places = [...Object.values(fields), ...annexes, ...citations, ...areas]
        for (const place of places) {
          if (!place) continue
          const [start, end] = place.range
          const { length } = pages[place.pageIndex]?.text ?? ''
          expect(0 <= start && start <= end && end <= length).toBe(true)
        }
        expect(citations.length).toBeLessThanOrEqual(texts.join('').length)
      }),
      { numRuns: 400 },
    )
  })
})
