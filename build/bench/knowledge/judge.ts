/** Reads every paper of the set and counts, field by field, what is right. */

import type { ExtractedDocument } from '../../../main/engine/extraction/types.ts'
import { knowledgeOf } from '../../../main/engine/knowledge/archive/file-knowledge.ts'
import type { Found } from '../../../main/engine/knowledge/found.ts'
import { atOnce } from '../../../main/engine/slices.ts'
import type { Tally } from './score.ts'
import { count, even, nothing } from './score.ts'
import type { Paper } from './set/judged.ts'

/** Below this, the program shows a reading but fills nothing in. */
const leastSure = 0.6

export const fieldNames = [
  'number',
  'type',
  'title',
  'issuer',
  'superior',
  'issuedOn',
  'place',
  'signerName',
  'signerPosition',
  'recipients',
  'periodFrom',
  'periodTo',
  'urgency',
  'secrecy',
  'copy',
  'annexes',
] as const
export type FieldName = (typeof fieldNames)[number]

export interface Judged {
  fields: Record<FieldName, Tally>
  areas: Tally
  citations: Tally
  /** Of the citations whose number is right, whether the kind is. */
  kinds: Tally
  /** "open-012 number: + 12/KH - 21/KH". */
  mistakes: string[]
  /** Milliseconds that rules took for each page. */
  pageMs: number[]
}

export function judgeNothing(): Judged {
  const fields = Object.fromEntries(fieldNames.map((name) => [name, nothing()]))
  return {
    fields: fields as Record<FieldName, Tally>,
    areas: nothing(),
    citations: nothing(),
    kinds: nothing(),
    mistakes: [],
    pageMs: [],
  }
}

export function judge(judged: Judged, paper: Paper, document: ExtractedDocument): void {
  // Of this thread's processor, not of the clock: other programs run beside the bench, and recognition in it.
  const from = process.threadCpuUsage()
  const { header, areas, citations } = atOnce(knowledgeOf(document))
  const { user, system } = process.threadCpuUsage(from)
  judged.pageMs.push((user + system) / 1_000 / Math.max(1, document.pages.length))
  const sure = <T>(found: Found<T> | null): T | null =>
    found && found.confidence >= leastSure ? found.value : null
  const signer = sure(header.signer)
  const period = sure(header.period)
  const read: Record<FieldName, readonly (string | null | undefined)[]> = {
    number: [sure(header.number)],
    type: [sure(header.type)],
    title: [sure(header.title)],
    issuer: [sure(header.issuer)],
    superior: [sure(header.superior)],
    issuedOn: [sure(header.issuedOn)],
    place: [sure(header.place)],
    signerName: [signer?.name],
    signerPosition: [signer?.position],
    recipients: sure(header.recipients) ?? [],
    periodFrom: [period?.from],
    periodTo: [period?.to],
    urgency: [sure(header.urgency)],
    secrecy: [sure(header.secrecy)],
    copy: [sure(header.copy)?.kind],
    annexes: header.annexes.map(sure),
  }
  const { truth } = paper
  const note = (name: string, mistakes: readonly string[]) => {
    if (mistakes.length > 0)
      judged.mistakes.push(`${paper.id} ${paper.form} ${name}: ${mistakes.join('  ')}`)
  }
  for (const name of fieldNames) {
    const there = truth[name]
    note(
      name,
      count(
        judged.fields[name],
        present(read[name]),
        present(Array.isArray(there) ? there : [there]),
      ),
    )
  }
  note(
    'areas',
    count(
      judged.areas,
      areas.map(({ id }) => id),
      truth.areas,
    ),
  )
  const numbered = citations.filter(({ number }) => number !== '')
  const numbers = numbered.map(({ number }) => plain(number))
  note(
    'citations',
    count(
      judged.citations,
      numbers,
      truth.citations.map(({ number }) => plain(number)),
    ),
  )
  for (const { number, kind } of truth.citations) {
    const found = numbered.filter((one) => plain(one.number) === plain(number))
    if (found.length === 0) continue
    judged.kinds.there += 1
    judged.kinds.read += 1
    if (found.some((one) => one.kind === kind)) judged.kinds.right += 1
    else note('kind', [`${number} ${found[0]?.kind} instead of ${kind}`])
  }
}

const plain = (number: string) => even(number).replace(/\s/g, '').replace(/^0+/, '')

const present = (values: readonly (string | null | undefined)[]): string[] =>
  values.filter((one): one is string => typeof one === 'string' && one !== '')
