/** What the program read in a new plan's file, beside what the plan says. */
import type { PlanSuggestion, TextPlace } from '../../preload/knowledge.ts'
import type { Plan, PlanChange } from '../../preload/model.ts'

export interface SuggestedRow {
  /** Areas and solutions have a row each. */
  id: string
  field: keyof PlanChange
  value: unknown
  /** 0–1. */
  confidence: number
  /** The sentence that decided, for topics; ''. */
  reason: string
  place: TextPlace
  /** The plan says so already. */
  there: boolean
  /** What taking it over writes. */
  apply(change: PlanChange, plan: Plan): PlanChange
}

/** Surer than this is ticked beforehand. */
export const sureEnough = 0.75

const named = [
  'number',
  'type',
  'title',
  'issuer',
  'issuedOn',
  'signer',
  'recipients',
  'period',
] as const

export function suggestedRows(
  plan: Plan,
  { fields, areas, solutions }: PlanSuggestion,
): SuggestedRow[] {
  const inHeader = named.flatMap((field): SuggestedRow[] => {
    const found = fields[field]
    if (!found) return []
    const { value, confidence, ...place } = found
    return [
      {
        id: field,
        field,
        value,
        confidence,
        reason: '',
        place,
        there: isSame(plan[field], value),
        apply: (change) => ({ ...change, [field]: value }),
      },
    ]
  })
  const topics = [
    ['areas', areas],
    ['solutions', solutions],
  ] as const
  const inText = topics.flatMap(([field, found]) =>
    found.map(
      ({ id, score, sentence, ...place }): SuggestedRow => ({
        id: `${field} ${id}`,
        field,
        value: id,
        confidence: score,
        reason: sentence,
        place,
        there: plan[field].includes(id),
        apply: (change, now) => ({ ...change, [field]: [...(change[field] ?? now[field]), id] }),
      }),
    ),
  )
  return [...inHeader, ...inText]
}

/** The change that the ticked rows make, and that the plan is confirmed. */
export function confirmation(plan: Plan, rows: readonly SuggestedRow[]): PlanChange {
  return rows
    .filter(({ there }) => !there)
    .reduce<PlanChange>((change, row) => row.apply(change, plan), { review: 'confirmed' })
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
