/**
 * A workbook of one sheet, written row by row. Libraries that build the sheet as a whole stop the
 * engine for seconds at 100,000 rows; a ZIP stream of fflate takes as little at a time as it is given.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { neutralised } from './cells.ts'
import type { Row } from './register.ts'
import { columns, headers, sheetName } from './register.ts'

/** Excel's limit for the text of a cell, in UTF-16 code units. */
const cellLimit = 32_767
const dayMs = 24 * 60 * 60 * 1_000
/** Day 0 of Excel's calendar as it counts after its 29/2/1900, a day that never was. */
const excelEpochMs = Date.UTC(1899, 11, 30)
const firstTrueDay = 61

const style = { text: 0, header: 1, date: 2 } as const
const columnWidths: Readonly<Record<(typeof columns)[number], number>> = {
  order: 6,
  number: 18,
  issuedOn: 12,
  title: 60,
  issuer: 32,
  signer: 28,
  areas: 28,
  retention: 14,
  pages: 9,
  files: 36,
  notes: 36,
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const documentRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const partTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${partTypes}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${partTypes}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${partTypes}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${documentRelationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${documentRelationships}"><sheets><sheet name="${escaped(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${documentRelationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${documentRelationships}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0" fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf xfId="0" fontId="0" numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`,
}

const widths = columns
  .map((column, at) => {
    const place = at + 1
    return `<col min="${place}" max="${place}" width="${columnWidths[column]}" customWidth="1"/>`
  })
  .join('')
const sheetStart = `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>`
const sheetEnd =
  '</sheetData><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'

export class Workbook {
  readonly #zip: Zip
  readonly #sheet: ZipDeflate
  #ready: Uint8Array[] = []
  #rows = 1

  constructor() {
    this.#zip = new Zip((error, data) => {
      if (error) throw error
      this.#ready.push(data)
    })
    for (const [name, xml] of Object.entries(parts)) {
      const part = new ZipDeflate(name)
      this.#zip.add(part)
      part.push(strToU8(declaration + xml), true)
    }
    this.#sheet = new ZipDeflate('xl/worksheets/sheet1.xml')
    this.#zip.add(this.#sheet)
    const header = headers.map((text, at) => textCell(text, `${letter(at)}1`, style.header))
    this.#sheet.push(strToU8(`${sheetStart}<row r="1">${header.join('')}</row>`))
  }

  /** Adds rows; answers the bytes that can be written by now. */
  rows(rows: readonly Row[]): Uint8Array[] {
    const xml = rows.map((row, at) => rowXml(row, this.#rows + 1 + at)).join('')
    this.#rows += rows.length
    this.#sheet.push(strToU8(xml))
    return this.#take()
  }

  end(): Uint8Array[] {
    this.#sheet.push(strToU8(sheetEnd), true)
    this.#zip.end()
    return this.#take()
  }

  #take(): Uint8Array[] {
    const ready = this.#ready
    this.#ready = []
    return ready
  }
}

function rowXml(row: Row, number: number): string {
  const cells = columns.map((column, at) => {
    const value = row[column]
    const place = `${letter(at)}${number}`
    if (value === null || value === '') return ''
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`
    return column === 'issuedOn' ? dateCell(value, place) : textCell(value, place, style.text)
  })
  return `<row r="${number}">${cells.join('')}</row>`
}

/** A true date, so that the sheet sorts by it. */
function dateCell(iso: string, place: string): string {
  const days = (Date.parse(iso) - excelEpochMs) / dayMs
  if (!(days >= firstTrueDay))
    return textCell(iso.split('-').reverse().join('/'), place, style.text)
  return `<c r="${place}" s="${style.date}"><v>${days}</v></c>`
}

function textCell(text: string, place: string, of: number): string {
  const safe = escaped(neutralised(text).slice(0, cellLimit))
  return `<c r="${place}" s="${of}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`
}

/** The register has fewer columns than the alphabet letters. */
function letter(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column)
}

/** For XML 1.0: characters that it has no way to write are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}
