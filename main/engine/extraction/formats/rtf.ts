/**
 * RTF: the text, with fonts' character sets ([RTF 1.9.1]). No maintained library reads plain RTF to
 * text on Node 24 (rtf-stream-parser only unpacks mail, the others are ten years old), and only few
 * of its rules matter for text: groups, destinations, \\'hh, \\uN with \\ucN, \\binN, and some symbols.
 */
import { limits } from '../limits.ts'
import { inPieces } from '../pieces.ts'
import type { InsidePages } from '../reading.ts'
import { charsets, destinations, ofReaders, symbols } from './rtf-words.ts'

type Part = 'headers' | 'body' | 'notes' | 'footers'

interface Group {
  skip: boolean
  /** Marked as taken away, where changes are tracked. */
  deleted: boolean
  part: Part
  /** Characters that stand in for a \\uN where Unicode is not known. */
  fallbackLength: number
  encoding: string
  fontTable: boolean
}

const token = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}]+)|\\/gi

export async function readRtf(bytes: Buffer): Promise<InsidePages> {
  const { text, whole } = parse(bytes.toString('latin1'))
  const pages = inPieces(text)
  if (!whole && pages.length === 0) throw new Error('cut off')
  return { pages, problem: whole ? null : 'attachment.partsUnread' }
}

export const textOfRtf = (rtf: string): string => parse(rtf).text

function parse(rtf: string): { text: string; whole: boolean } {
  const reader = new RtfReader()
  token.lastIndex = Math.max(0, rtf.indexOf('{\\rtf'))
  for (let found = token.exec(rtf); found; found = token.exec(rtf)) {
    const [, word, value, hex, symbol, brace, text] = found
    if (word?.toLowerCase() === 'bin') token.lastIndex += Math.max(0, Number(value ?? 0))
    else if (word !== undefined)
      reader.control(word.toLowerCase(), value === undefined ? null : Number(value))
    else if (hex !== undefined) reader.byte(Number.parseInt(hex, 16))
    else if (symbol !== undefined) reader.symbol(symbol)
    else if (brace === '{') reader.open()
    else if (brace === '}') reader.close()
    else if (text !== undefined) reader.text(text)
  }
  return reader.end()
}

class RtfReader {
  readonly #parts: Readonly<Record<Part, string[]>> = {
    headers: [],
    body: [],
    notes: [],
    footers: [],
  }
  readonly #fonts = new Map<number, string>()
  readonly #stack: Group[] = []
  #group: Group = {
    skip: false,
    deleted: false,
    part: 'body',
    fallbackLength: 1,
    encoding: 'windows-1252',
    fontTable: false,
  }
  #definedFont = 0
  #toSkip = 0
  #bytes: number[] = []
  /** The next word names a destination that readers may not know. */
  #unknown = false

  control(word: string, value: number | null): void {
    const unknown = this.#unknown
    this.#unknown = false
    const destination = destinations[word]
    if (destination) this.#group.part = this.#begin(destination)
    else if (word === 'fonttbl') {
      this.#group.fontTable = true
      this.#group.skip = true
    } else if (destination === null || (unknown && !ofReaders.has(word))) this.#group.skip = true
    else if (word === 'u' && value !== null) {
      this.#put(String.fromCharCode(value < 0 ? value + 65_536 : value))
      this.#toSkip = this.#group.fallbackLength
    } else if (word === 'uc' && value !== null) this.#group.fallbackLength = value
    else if (word === 'deleted') this.#delete(value !== 0)
    else if (word === 'plain') this.#delete(false)
    else if (word === 'ansicpg') this.#group.encoding = encodingOf(`windows-${value}`)
    else if (word === 'f' && value !== null) this.#font(value)
    else if (word === 'fcharset' && this.#group.fontTable)
      this.#fonts.set(this.#definedFont, charsets[value ?? 0] ?? 'windows-1252')
    else if (symbols[word] !== undefined) this.#put(symbols[word] ?? '')
  }

  byte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1
    else if (!this.#isHidden) this.#bytes.push(byte)
  }

  symbol(symbol: string): void {
    if (symbol === '*') this.#unknown = true
    else if (symbol === '~') this.#put(' ')
    else if (symbol === '_') this.#put('-')
    // A backslash at the end of a line is a paragraph's end, as programs of the Mac write it.
    else if (symbol === '\n' || symbol === '\r') this.#put('\n')
    else if (/[\\{}]/.test(symbol)) this.#put(symbol)
  }

  open(): void {
    this.#flush()
    if (this.#stack.push(this.#group) > limits.nestedGroups) throw new Error('nested too deeply')
    this.#group = { ...this.#group }
  }

  close(): void {
    this.#flush()
    this.#group = this.#stack.pop() ?? this.#group
    this.#toSkip = 0
    this.#unknown = false
  }

  text(text: string): void {
    this.#unknown = false
    const plain = text.replace(/[\r\n]+/g, '')
    const kept = plain.slice(this.#toSkip)
    this.#toSkip = Math.max(0, this.#toSkip - plain.length)
    if (this.#isHidden) return
    // Latin-1 characters in the file are bytes in the font's character set.
    for (let i = 0; i < kept.length; i++) this.#bytes.push(kept.charCodeAt(i))
  }

  end(): { text: string; whole: boolean } {
    this.#flush()
    const { headers, body, notes, footers } = this.#parts
    const texts = [headers, body, notes, footers].map((part) => part.join('').trim())
    return {
      text: texts.filter((text) => text !== '').join('\n'),
      whole: this.#stack.length === 0,
    }
  }

  get #isHidden(): boolean {
    return this.#group.skip || this.#group.deleted
  }

  #begin(part: Part): Part {
    this.#flush()
    this.#parts[part].push('\n')
    return part
  }

  #delete(deleted: boolean): void {
    this.#flush()
    this.#group.deleted = deleted
  }

  #font(number: number): void {
    this.#flush()
    this.#definedFont = number
    if (!this.#group.fontTable)
      this.#group.encoding = this.#fonts.get(number) ?? this.#group.encoding
  }

  #put(text: string): void {
    this.#flush()
    if (!this.#isHidden) this.#parts[this.#group.part].push(text)
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    const text = new TextDecoder(this.#group.encoding).decode(Uint8Array.from(this.#bytes))
    this.#parts[this.#group.part].push(text)
    this.#bytes = []
  }
}

function encodingOf(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return 'windows-1252'
  }
}
