/** A plan of the sample: its paper, its files, and what a registrar would enter for it. */
import type { AttachmentKind, PlanFields } from '../../../preload/model.ts'
import type { Paper } from '../layout/index.ts'
import { sampleNote } from '../layout/index.ts'

type KindOfFile = (typeof AttachmentKind)['options'][number]

export interface SampleFile {
  name: string
  kind: KindOfFile
  make(): Promise<Uint8Array>
}

export interface SamplePlan {
  paper: Paper
  files: readonly SampleFile[]
  /** What the paper does not print; the rest comes from the paper itself. */
  entered: Pick<PlanFields, 'type' | 'areas' | 'solutions' | 'tags' | 'retention' | 'relations'> &
    Partial<Pick<PlanFields, 'period' | 'validity' | 'review' | 'notes'>>
}

/** The catalogue's fields, read off the paper so that the two cannot differ. */
export function fieldsOf({ paper, entered }: SamplePlan): PlanFields {
  return {
    number: paper.number,
    title: paper.subject,
    issuer: paper.issuer.name,
    issuedOn: paper.issuedOn,
    signer: { name: paper.signature.name, position: paper.signature.position },
    recipients: [...paper.recipients],
    period: { from: null, to: null },
    validity: { status: 'in-force', from: paper.issuedOn, to: null },
    review: 'confirmed',
    annotations: [],
    ...entered,
    notes: entered.notes === undefined ? sampleNote : `${entered.notes}\n${sampleNote}`,
  }
}

export const year = (number: number): PlanFields['period'] => ({
  from: `${number}-01-01`,
  to: `${number}-12-31`,
})
