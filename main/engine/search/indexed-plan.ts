/** A plan as search sees it. */
import type { PlanId } from '../../../preload/model.ts'

export interface IndexedPlan extends PlanFacts {
  pages: IndexedPage[]
}

/** Everything but the text of its pages: it stays in memory. */
export interface PlanFacts {
  id: PlanId
  /** Of the plan as indexed; another one means that it must be indexed again. */
  version: string
  number: string
  title: string
  issuer: string
  signer: string
  tags: string[]
  areaNames: string[]
  typeName: string
  notes: string
  issuedOn: string | null
}

export interface IndexedPage {
  sha256: string
  name: string
  mediaType: string
  pageIndex: number
  text: string
}

/** "Page 0" of a plan: its fields as one text. */
export function fieldsText(plan: PlanFacts): string {
  return [
    plan.number,
    plan.title,
    plan.typeName,
    plan.issuer,
    plan.signer,
    ...plan.tags,
    ...plan.areaNames,
    dateWords(plan.issuedOn),
    plan.notes,
  ].join('\n')
}

/** ISO dates as people type them. */
const dateWords = (iso: string | null): string => iso?.split('-').reverse().join('/') ?? ''
