/** OpenDocument (ODF 1.3): text documents in pieces, a sheet and a slide a page. */
import type { SaxesTagPlain } from 'saxes'
import { SaxesParser } from 'saxes'
import { openZip } from '../containers/zip.ts'
import { cleanText, inPieces } from '../pieces.ts'
import type { ExtractedPage } from '../types.ts'

const members = new Set(['content.xml', 'styles.xml', 'META-INF/manifest.xml'])

/** @throws Failure file.tooLarge; Error when it is broken or has a password */
export async function readOpenDocument(bytes: Buffer): Promise<ExtractedPage[]> {
  const found = openZip(bytes, (name) => members.has(name))
  const manifest = found.get('META-INF/manifest.xml')
  // ODF 1.3 part 2, 4.8.3: a member with encryption data cannot be read without the password.
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
    throw new Error('encrypted')
  const xml = found.get('content.xml')
  if (!xml) throw new Error('no content.xml')
  const content = read(xml)
  const pages = content.pages.map(({ label, parts, notes }) => ({
    label,
    text: [tidy(parts), ...notes].join('\n').trim(),
  }))
  if (pages.length > 0) return pages
  const styles = found.get('styles.xml')
  const { headers, footers } = styles ? read(styles) : { headers: [], footers: [] }
  // First pages, left and right pages often repeat one header.
  const around = (texts: string[]) => [...new Set(texts.map((text) => text.trim()))]
  const notes = content.notes.map((text) => text.trim())
  const body = tidy(content.body)
  const all = [...around(headers), body, ...notes, ...around(footers)]
  return inPieces(all.filter((text) => text !== '').join('\n'))
}

const tidy = (parts: readonly string[]): string =>
  cleanText(parts.join(''))
    .replace(/[\t ]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim()

interface Read {
  /** Of a text document. */
  body: string[]
  /** Of a workbook its sheets, of a presentation its slides. */
  pages: { label: string | null; parts: string[]; notes: string[] }[]
  /** Footnotes, endnotes and comments, of a text document. */
  notes: string[]
  headers: string[]
  footers: string[]
}

/** Deleted text; numbers of notes; who commented, and when. */
const without = new Set([
  'text:tracked-changes',
  'text:note-citation',
  'dc:creator',
  'dc:date',
  'meta:date-string',
  'meta:creator-initials',
  'office:forms',
  'office:styles',
  'office:automatic-styles',
])
const apart: Readonly<Record<string, 'notes' | 'headers' | 'footers'>> = {
  'text:note': 'notes',
  'office:annotation': 'notes',
  'style:header': 'headers',
  'style:header-left': 'headers',
  'style:header-first': 'headers',
  'style:footer': 'footers',
  'style:footer-left': 'footers',
  'style:footer-first': 'footers',
}
const paragraphs = new Set(['text:p', 'text:h'])
/** A line of a thousand spaces is an attack on nobody but the reader. */
const mostSpaces = 100

/** @throws Error when it is not well-formed */
function read(xml: Uint8Array): Read {
  const found: Read = { body: [], pages: [], notes: [], headers: [], footers: [] }
  let hidden = 0
  let inside = 0
  let tables = 0
  /** Where text goes; the last of those that are open. */
  const into: string[][] = [found.body]
  const put = (text: string) => into.at(-1)?.push(text)
  const beginPage = (label: string | null) => {
    const parts: string[] = []
    found.pages.push({ label, parts, notes: [] })
    into.push(parts)
  }
  const listOf = (place: 'notes' | 'headers' | 'footers') =>
    place === 'notes' ? (found.pages.at(-1)?.notes ?? found.notes) : found[place]
  let body = ''

  const open = ({ name, attributes }: SaxesTagPlain) => {
    if (without.has(name)) hidden += 1
    if (hidden > 0) return
    if (name.startsWith('office:')) body = bodies.has(name) ? name : body
    if (name === 'table:table') tables += 1
    if (name === 'table:table' && tables === 1 && body === 'office:spreadsheet')
      beginPage(attributes['table:name']?.normalize('NFC') ?? null)
    else if (name === 'draw:page') beginPage(null)
    else if (apart[name]) into.push([])
    if (paragraphs.has(name)) inside += 1
    if (name === 'text:s')
      put(' '.repeat(Math.min(mostSpaces, Number(attributes['text:c'] ?? 1) || 1)))
    if (name === 'text:tab') put('\t')
    if (name === 'text:line-break') put('\n')
  }
  const close = ({ name }: SaxesTagPlain) => {
    if (without.has(name)) {
      hidden -= 1
      return
    }
    if (hidden > 0) return
    const place = apart[name]
    if (place) listOf(place).push(tidy(into.pop() ?? []))
    if (paragraphs.has(name)) {
      inside -= 1
      // Of the paragraphs in a cell only the last ends with the cell.
      put('\n')
    }
    if (name === 'table:table-cell') endCell(into.at(-1))
    if (name === 'table:table-row') put('\n')
    if (name === 'table:table') {
      tables -= 1
      if (tables === 0 && body === 'office:spreadsheet') into.pop()
    }
    if (name === 'draw:page') into.pop()
  }

  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', open)
  parser.on('closetag', close)
  parser.on('text', (text) => {
    if (inside > 0 && hidden === 0) put(text)
  })
  parser.write(new TextDecoder().decode(xml)).close()
  return found
}

const bodies = new Set(['office:text', 'office:spreadsheet', 'office:presentation'])

/** The end of its last paragraph is the cell's, and a tab. */
function endCell(parts: string[] | undefined): void {
  while (parts?.at(-1) === '\n') parts.pop()
  parts?.push('\t')
}
