/**
 * RTF: the text, with fonts' character sets ([RTF 1.9.1]). No maintained library reads plain RTF to
 * text on Node 24 (rtf-stream-parser only unpacks mail, the others are ten years old), and only five
 * of its rules matter for text: groups, destinations, \\'hh, \\uN with \\ucN, and a few symbols.
 */
import { limits } from '../limits.ts'
import { inPieces } from '../pieces.ts'
import type { ExtractedPage } from '../types.ts'

/** Groups whose text is about the document, not in it. */
const notText = new Set(
  'fonttbl colortbl stylesheet info pict object header footer headerl headerr headerf footerl footerr footerf listtable listoverridetable generator themedata colorschememapping latentstyles datastore xmlnstbl rsidtbl fldinst bkmkstart bkmkend filetbl revtbl nonshppict mmathPr'.split(
    ' ',
  ),
)

const symbols: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  page: '\n\n',
  sect: '\n\n',
  tab: '\t',
  cell: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
}

/** \\fcharset numbers to encodings; Vietnamese is 163, and the ABC and VNI fonts say 0. */
const charsets: Readonly<Record<number, string>> = { 0: 'windows-1252', 163: 'windows-1258' }

interface Group {
  skip: boolean
  /** Characters that stand in for a \\uN where Unicode is not known. */
  fallbackLength: number
  encoding: string
  fontTable: boolean
}

const token = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}]+)|\\/gi

export async function readRtf(bytes: Buffer): Promise<ExtractedPage[]> {
  return inPieces(textOfRtf(bytes.toString('latin1')))
}

export function textOfRtf(rtf: string): string {
  const out: string[] = []
  const fonts = new Map<number, string>()
  const stack: Group[] = []
  let group: Group = { skip: false, fallbackLength: 1, encoding: 'windows-1252', fontTable: false }
  let definedFont = 0
  let toSkip = 0
  let bytes: number[] = []
  const flush = () => {
    if (bytes.length > 0) out.push(new TextDecoder(group.encoding).decode(Uint8Array.from(bytes)))
    bytes = []
  }
  const put = (text: string) => {
    flush()
    if (!group.skip) out.push(text)
  }
  const control = (word: string, value: number | null) => {
    if (word === 'fonttbl') group.fontTable = true
    if (notText.has(word)) group.skip = true
    else if (word === 'u' && value !== null) {
      put(String.fromCharCode(value < 0 ? value + 65_536 : value))
      toSkip = group.fallbackLength
    } else if (word === 'uc' && value !== null) group.fallbackLength = value
    else if (word === 'f' && value !== null) {
      flush()
      definedFont = value
      if (!group.fontTable) group.encoding = fonts.get(value) ?? group.encoding
    } else if (word === 'fcharset' && group.fontTable)
      fonts.set(definedFont, charsets[value ?? 0] ?? 'windows-1252')
    else if (symbols[word] !== undefined) put(symbols[word] ?? '')
  }
  for (const [, word, value, hex, symbol, brace, text] of rtf.matchAll(token)) {
    if (word !== undefined) control(word.toLowerCase(), value === undefined ? null : Number(value))
    else if (hex !== undefined) {
      if (toSkip > 0) toSkip -= 1
      else if (!group.skip) bytes.push(Number.parseInt(hex, 16))
    } else if (symbol === '*') group.skip = true
    else if (symbol !== undefined) put(symbol === '~' ? ' ' : /[\\{}]/.test(symbol) ? symbol : '')
    else if (brace === '{') {
      flush()
      if (stack.push(group) > limits.nestedGroups) throw new Error('nested too deeply')
      group = { ...group }
    } else if (brace === '}') {
      flush()
      group = stack.pop() ?? group
      toSkip = 0
    } else if (text !== undefined) {
      const plain = text.replace(/[\r\n]+/g, '')
      const kept = plain.slice(toSkip)
      toSkip = Math.max(0, toSkip - plain.length)
      // Latin-1 characters in the file are bytes in the font's character set.
      if (!group.skip) for (let i = 0; i < kept.length; i++) bytes.push(kept.charCodeAt(i))
    }
  }
  flush()
  return out.join('')
}
