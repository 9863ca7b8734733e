import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokens } from './index.ts'
import { formsOf, spelled } from './syllable.ts'

const folded = (text: string) => [...tokens(text)].map((token) => token.folded).join(' ')
const accented = (text: string) => [...tokens(text)].map((token) => token.accented).join(' ')

/** Vowel groups that take their tone on one letter in the old way and on another in the new (Decision 240/QĐ, 1984). */
const openPairs = [
  ['hòa', 'hoà'],
  ['thúy', 'thuý'],
  ['khỏe', 'khoẻ'],
  ['lõa', 'loã'],
  ['ủy', 'uỷ'],
] as const
const initials = [
  '',
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'gh',
  'h',
  'kh',
  'l',
  'ng',
  'nh',
  'ph',
  'qu',
  'th',
  'tr',
  'x',
]
const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'ươ', 'iê', 'uô']
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const finals = ['', 'c', 'm', 'n', 'ng', 'nh', 'p', 't']
const syllable = fc
  .tuple(
    fc.constantFrom(...initials),
    fc.constantFrom(...vowels),
    fc.constantFrom(...tones),
    fc.constantFrom(...finals),
  )
  .map(([initial, vowel, tone, final]) => `${initial}${vowel}${tone}${final}`.normalize('NFC'))

describe('a syllable', () => {
  it.each(openPairs)('is the same in old and new tone placement: %s, %s', (old, modern) => {
    expect(formsOf(old)).toEqual(formsOf(modern))
  })

  it.each([
    ['kĩ thuật', 'kỹ thuật'],
    ['lí do', 'lý do'],
    ['HÒA BÌNH', 'hoà bình'],
  ])('is the same however it is spelled: %s, %s', (one, other) => {
    expect(accented(one)).toBe(accented(other))
  })

  it.each([
    'hòa',
    'thúy',
    'toán',
    'nghiễm',
    'quả',
    'giải',
    'gì',
    'người',
    'ủy',
    'của',
    'đường',
    'khuỷu',
  ])('is spelled as it was written: %s', (word) => {
    expect(spelled(formsOf(word).accented)).toBe(word)
  })

  it('keeps words apart that only look alike', () => {
    expect(accented('tai')).not.toBe(accented('tay'))
    expect(accented('thư')).not.toBe(accented('thủ'))
    expect(folded('địa phương')).toBe('dia phuong')
  })

  it('has the same forms composed, decomposed and in capitals', () => {
    fc.assert(
      fc.property(syllable, (word) => {
        expect(formsOf(word.normalize('NFD'))).toEqual(formsOf(word))
        expect(formsOf(word.toUpperCase())).toEqual(formsOf(word))
        expect(formsOf(word).folded).toMatch(/^[a-z]+$/)
        expect(formsOf(formsOf(word).folded).folded).toBe(formsOf(word).folded)
      }),
    )
  })
})

describe('a text', () => {
  it('gives document numbers and dates in parts, without leading zeros', () => {
    expect(folded('Số: 216/KH-UBND ngày 03/09/2021')).toBe('so 216 kh ubnd ngay 3 9 2021')
    expect(folded('23-9-2021')).toBe(folded('23/09/2021'))
  })

  it('gives tokens whose offsets cut the very word out of the text, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(syllable, fc.string()), { maxLength: 30 }), (words) => {
        const text = words.join(' ')
        let last = 0
        for (const token of tokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(formsOf(text.slice(token.start, token.end)).folded).toBe(token.folded)
          last = token.end
        }
      }),
    )
  })
})
