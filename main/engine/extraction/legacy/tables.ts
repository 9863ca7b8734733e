/** Vietnamese encodings from before Unicode, as text that was decoded as Latin-1: what each letter stands for. */

export type EncodingName = 'tcvn3' | 'vni' | 'viscii' | 'vps'

/** Keys are one or two characters; two characters are a letter and the mark over it. */
export type LetterTable = ReadonlyMap<string, string>

const punctuation = /[‘’“”‚„–—…•]/

/**
 * TCVN 5712:1993 VN3, the "ABC" fonts (.VnTime…). Capitals with a tone have no code: fonts whose
 * name ends in H draw the small letters' codes as capitals.
 */
const tcvn3: LetterTable = paired(
  '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ',
  'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ',
)

/** RFC 1456; its six codes below 32 included. */
const viscii: LetterTable = asWindowsShowsIt(
  `\x02\x05\x06\x14\x19\x1e${latin1(0x80, 0xff)}`,
  'ẲẴẪỶỸỴẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ',
)

/**
 * VPS, of the Vietnamese Professionals Society (1990s). A capital that shares its code with a small letter, or has one
 * of the control codes, is read as the small letter; · stands for codes without a letter.
 */
const vps: LetterTable = asWindowsShowsIt(
  latin1(0x80, 0xff),
  'ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ··ỀỂỄỐỒỔỖýỷỵỚỜỞ·ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ·àáâãảạă·èéêẽìí·ĩẴĐòóôõ·Ơụùúủ·ỶẼỳ',
)

/** VNI for Windows (VNI-Times…): most letters are followed by a character that draws their mark. */
const vni: LetterTable = vniLetters()

export const tables: Readonly<Record<EncodingName, LetterTable>> = { tcvn3, vni, viscii, vps }

function paired(codes: string, letters: string): LetterTable {
  const composed = [...letters.normalize('NFC')]
  const pairs = [...codes].map((code, i) => [code, composed[i] ?? code] as const)
  return new Map(pairs.filter(([, letter]) => letter !== '·'))
}

/**
 * Windows has signs of its own where Latin-1 has controls (Windows-1252): programs that knew nothing of the encoding
 * hand on "‰" for VPS's ế. Quotation marks and dashes stay what they are: people typed them among such letters too.
 */
function asWindowsShowsIt(codes: string, letters: string): LetterTable {
  const table = new Map(paired(codes, letters))
  for (let code = 0x80; code <= 0x9f; code++) {
    const letter = table.get(String.fromCharCode(code))
    const sign = new TextDecoder('windows-1252').decode(Uint8Array.of(code))
    if (letter !== undefined && !punctuation.test(sign)) table.set(sign, letter)
  }
  return table
}

function latin1(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)).join('')
}

function vniLetters(): LetterTable {
  const letters = new Map<string, string>()
  const tones = [
    ['ù', '\u0301'],
    ['ø', '\u0300'],
    ['û', '\u0309'],
    ['õ', '\u0303'],
    ['ï', '\u0323'],
  ] as const
  const hats = [
    ['â', ''],
    ['á', '\u0301'],
    ['à', '\u0300'],
    ['å', '\u0309'],
    ['ã', '\u0303'],
    ['ä', '\u0323'],
  ] as const
  const breves = [
    ['ê', ''],
    ['é', '\u0301'],
    ['è', '\u0300'],
    ['ú', '\u0309'],
    ['ü', '\u0303'],
    ['ë', '\u0323'],
  ] as const
  const add = (code: string, letter: string) => {
    letters.set(code, letter.normalize('NFC'))
    letters.set(code.toUpperCase(), letter.toUpperCase().normalize('NFC'))
    // A capital may carry the small letters' mark.
    const mixed = `${code.slice(0, 1).toUpperCase()}${code.slice(1)}`
    letters.set(mixed, letter.toUpperCase().normalize('NFC'))
  }
  const plain: [string, string][] = [
    ['í', 'í'],
    ['ì', 'ì'],
    ['æ', 'ỉ'],
    ['ó', 'ĩ'],
    ['ò', 'ị'],
    ['ô', 'ơ'],
    ['ö', 'ư'],
    ['î', 'ỵ'],
    ['ñ', 'đ'],
  ]
  for (const [code, letter] of plain) add(code, letter)
  for (const base of 'aeouy') for (const [mark, tone] of tones) add(base + mark, base + tone)
  for (const base of 'aeo')
    for (const [mark, tone] of hats) add(base + mark, `${base}\u0302${tone}`)
  for (const [mark, tone] of breves) add(`a${mark}`, `a\u0306${tone}`)
  for (const [mark, tone] of tones) {
    add(`ô${mark}`, `ơ${tone}`)
    add(`ö${mark}`, `ư${tone}`)
  }
  return letters
}
