/** What a good registrar does with a new paper: reads its header, by rules that can be read, with the evidence. */
import type { PlanFields } from '../../../preload/model.ts'
import { vocabulary } from '../catalog/vocabulary.ts'
import type { ExtractedPage } from '../extraction/types.ts'
import { documentsOf } from './documents.ts'
import { withDoubts } from './doubt.ts'
import type { Header } from './header/index.ts'
import { readHeaderOf } from './header/index.ts'
import { withColumns } from './text/columns.ts'

export type { Found } from './found.ts'
export type { Header } from './header/index.ts'

/** Below this, a reading is shown to the person and not filled in. */
const leastSure = 0.6

/**
 * The header of the file's first document.
 * @param recognised the text comes from recognition
 */
export function readDocument(pages: readonly string[], recognised = false): Header {
  const [first = { from: 0, to: pages.length }] = documentsOf(pages)
  return readHeaderOf(pages.slice(first.from, first.to), first.from, recognised)
}

/**
 * @param pages every page, for the signature at the end; the first alone when absent
 * @returns only the fields it is sure of
 */
export function readHeader(
  firstPage: string,
  pages: readonly string[] = [firstPage],
  recognised = false,
): Partial<PlanFields> {
  const whole = pages[0] === firstPage ? pages : [firstPage, ...pages]
  return fieldsOf(
    readDocument(
      whole.map((page) => page.normalize('NFC')),
      recognised,
    ),
  )
}

/** The header of a file's first document, with the doubts that recognition had. */
export function headerOf(pages: readonly ExtractedPage[]): Header {
  const recognised = pages.some(({ ocr }) => ocr === 'done')
  const header = readDocument(pages.map(withColumns), recognised)
  return recognised ? withDoubts(header, pages) : header
}

/** A header as a plan's fields. */
export function fieldsOf(header: Header): Partial<PlanFields> {
  const fields: Partial<PlanFields> = {}
  const sure = <T>(found: { value: T; confidence: number } | null): T | undefined =>
    found && found.confidence >= leastSure ? found.value : undefined
  const put = <K extends keyof PlanFields>(name: K, value: PlanFields[K] | undefined): void => {
    if (value !== undefined) fields[name] = value
  }
  put('number', sure(header.number))
  const type = sure(header.type)
  // Legal documents have their own types, outside of Decree 30 (Law on Promulgation of Legal Documents).
  if (type !== undefined && vocabulary.types.some(({ id }) => id === type)) put('type', type)
  put('issuedOn', sure(header.issuedOn))
  put('title', sure(header.title))
  put('issuer', sure(header.issuer))
  put('signer', sure(header.signer))
  put('recipients', sure(header.recipients))
  put('period', sure(header.period))
  return fields
}
