/** A header as the contract has it. */
import type { SuggestedFields } from '../../../../preload/knowledge.ts'
import { vocabulary } from '../../catalog/vocabulary.ts'
import type { Found } from '../found.ts'
import type { Header } from '../header/index.ts'

interface Suggested<T> {
  value: T
  confidence: number
  sha256: string
  pageIndex: number
  range: [number, number]
}

export function suggestedFields(header: Header, sha256: string): SuggestedFields {
  const put = <T>(found: Found<T>): Suggested<T> => ({
    value: found.value,
    confidence: found.confidence,
    sha256,
    pageIndex: found.pageIndex,
    range: [found.range[0], found.range[1]],
  })
  const maybe = <T>(found: Found<T> | null): Suggested<T> | null => (found ? put(found) : null)
  const { type } = header
  const isOffered = type !== null && vocabulary.types.some(({ id }) => id === type.value)
  return {
    number: maybe(header.number),
    // Legal documents have their own types, outside of Decree 30.
    type: isOffered ? maybe(type) : null,
    title: maybe(header.title),
    issuer: maybe(header.issuer),
    superior: maybe(header.superior),
    issuedOn: maybe(header.issuedOn),
    place: maybe(header.place),
    signer: maybe(header.signer),
    recipients: maybe(header.recipients),
    period: maybe(header.period),
    urgency: maybe(header.urgency),
    secrecy: maybe(header.secrecy),
    copy: maybe(header.copy),
    annexes: header.annexes.map(put),
  }
}
