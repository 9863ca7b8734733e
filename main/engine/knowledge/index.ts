/** Reads a document's header, laid out by Decree 30/2020/NĐ-CP, Annex I; only what stands there clearly. */
import type { PlanFields } from '../../../preload/model.ts'
import { readDate } from './date.ts'
import { readIssuer } from './issuer.ts'
import { readNumber } from './number.ts'
import { readSigner } from './signer.ts'
import { readTitle } from './title.ts'

/** The header stands on the first page's first lines; further down are other documents' numbers. */
const headerLines = 25

/**
 * @param pages every page, for the signature at the end; the first alone when absent
 * @returns only the fields it is sure of
 */
export function readHeader(
  firstPage: string,
  pages: readonly string[] = [firstPage],
): Partial<PlanFields> {
  const lines = firstPage
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(0, headerLines)
  const header = lines.join('\n')
  const number = readNumber(header)
  const issuedOn = readDate(header)
  const title = readTitle(lines)
  const issuer = readIssuer(lines)
  const signer = readSigner(pages)
  return {
    ...(number === null ? {} : { number: number.printed }),
    ...(number?.type ? { type: number.type } : title ? { type: title.type } : {}),
    ...(issuedOn === null ? {} : { issuedOn }),
    ...(title === null ? {} : { title: title.text }),
    ...(issuer === null ? {} : { issuer }),
    ...(signer === null ? {} : { signer }),
  }
}
