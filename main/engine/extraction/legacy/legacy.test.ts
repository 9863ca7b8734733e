import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert } from './convert.ts'
import { modernise, recognise } from './index.ts'
import { isSyllable } from './syllable.ts'
import type { LetterTable } from './tables.ts'
import { tables } from './tables.ts'

const everyLetter = 'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ'.normalize(
  'NFC',
)

/** The way back, for making texts: the shortest code of each letter. */
function written(text: string, table: LetterTable): string {
  const bytes = [...table].filter(
    ([code]) => Buffer.from(code, 'latin1').toString('latin1') === code,
  )
  const codes = new Map(bytes.map(([code, letter]) => [letter, code]))
  return [...text].map((letter) => codes.get(letter) ?? letter).join('')
}

const sentence =
  'Căn cứ Luật Tổ chức chính quyền địa phương, Ủy ban nhân dân thành phố đề nghị các sở, ngành triển khai thực hiện.'
// TCVN3 has no code for a capital with a tone.
const forTcvn3 = sentence.replace('Ủy', 'Uỷ')

describe('texts from fonts older than Unicode', () => {
  it.each(['tcvn3', 'vni', 'viscii', 'vps'] as const)('has every small letter in %s', (name) => {
    const letters = new Set(tables[name].values())
    expect([...everyLetter].filter((letter) => !letters.has(letter))).toEqual([])
    expect(convert(written(everyLetter, tables[name]), tables[name]).text).toBe(everyLetter)
  })

  it.each(['vni', 'viscii'] as const)('has every capital in %s', (name) => {
    const letters = new Set(tables[name].values())
    expect([...everyLetter.toUpperCase()].filter((letter) => !letters.has(letter))).toEqual([])
  })

  it('reads TCVN3, the soft hyphen that is ư included', () => {
    const old = written(forTcvn3, tables.tcvn3)
    expect(old).toContain('®Þa ph\u00ad¬ng')
    expect(recognise(old)).toBe('tcvn3')
    expect(modernise(old).text).toBe(forTcvn3)
  })

  it('reads the capitals of TCVN3, which are small letters in a font of capitals', () => {
    expect(modernise('S¾C LÖNH\nCñA CHñ TÞCH CHÝNH PHñ\nBµ con c¶ n­íc ®ång lßng').text).toBe(
      'SẮC LỆNH\nCỦA CHỦ TỊCH CHÍNH PHỦ\nBà con cả nước đồng lòng',
    )
  })

  it('reads VNI, whose marks follow their letters', () => {
    const old = 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc'
    expect(recognise(old)).toBe('vni')
    expect(modernise(old).text).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc',
    )
  })

  it('tells VPS from the others, where it may be one of them', () => {
    const old = written(forTcvn3.replace('Uỷ', 'ủy').replace('Ủy', 'ủy'), tables.vps)
    expect(recognise(old)).toBe('vps')
    expect(convert(old, tables.vps).text).toContain('đề nghị các sở, ngành triển khai thực hiện')
    for (const name of ['tcvn3', 'vni', 'viscii'] as const) {
      const other = written(forTcvn3.toLowerCase(), tables[name])
      expect(recognise(other)).toBe(name)
    }
  })

  it.each(['viscii', 'vps'] as const)(
    'reads %s in files of programs that took it for Windows’ own letters',
    (name) => {
      const text = forTcvn3.toLowerCase()
      const bytes = Uint8Array.from(written(text, tables[name]), (code) => code.charCodeAt(0))
      expect(modernise(new TextDecoder('windows-1252').decode(bytes)).text).toBe(text)
    },
  )

  it('says where each letter came from', () => {
    const { text, sources } = modernise('hoäi nghò toång keát')
    expect(text).toBe('hội nghị tổng kết')
    expect(sources?.slice(0, 4)).toEqual([0, 1, 3, 4])
  })

  it.each([
    sentence,
    'Le café de la Régie à Genève était fermé après la fête de Noël',
    'Der Größte Müller übt täglich für die schöne Prüfung',
    'Texto en español: año, niño, mañana, acción y corazón',
    'áp dụng cà phê và bánh mì',
    'À l’été, où naît-il ? « Ça dépend », répond l’œuvre à 5 € près : ‰ et †',
    'Žluťoučký kůň Šárka příliš žluté',
    'Smørrebrød på Ærø, så går vi over åen og hører på',
    'à la carte, à côté, déjà vu',
    '© 2021 ® 25 °C ± 3 µm × 4 ½',
    'Plain English with one naïve word',
    '',
  ])('leaves alone what only looks like it: %s', (text) => {
    expect(modernise(text)).toEqual({ text, sources: null })
  })

  it('keeps a line of Unicode inside an old text', () => {
    const old = written(forTcvn3, tables.tcvn3)
    const mixed = `${old}\nSửa đổi ngày 12 tháng 3: ${sentence}\n${old}`
    expect(modernise(mixed).text).toBe(
      `${forTcvn3}\nSửa đổi ngày 12 tháng 3: ${sentence}\n${forTcvn3}`,
    )
  })

  it('never touches text in Unicode, whatever its words', () => {
    const vietnamese = fc.constantFrom(...sentence.split(' '), 'đường', 'nước', 'được', 'những')
    fc.assert(
      fc.property(fc.array(vietnamese, { minLength: 4 }), (many) => {
        const text = many.join(' ')
        expect(modernise(text).text).toBe(text)
      }),
    )
  })
})

describe('a syllable', () => {
  it.each(['nghiêng', 'gì', 'giếng', 'quyết', 'ủy', 'khuỷu', 'Đặng', 'yêu', 'hoà', 'hòa', 'thuở'])(
    'is %s',
    (word) => expect(isSyllable(word)).toBe(true),
  )
  it.each(['café', 'größe', 'año', 'ph­¬ng', 'straße', 'niño', 'áà'])('is not %s', (word) =>
    expect(isSyllable(word)).toBe(false),
  )
})
