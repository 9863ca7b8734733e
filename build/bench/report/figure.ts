/** What every bench answers: figures against the budgets of DESIGN.md 11, and beside peers of the same run. */
import { z } from 'zod'

/** The most, or the least, that is good; one of them. */
const Bound = z.object({ atMost: z.number().optional(), atLeast: z.number().optional() })
export type Bound = z.infer<typeof Bound>

export const Figure = z.object({
  /** "100,000 pages, p95"; unique within its bench. */
  what: z.string(),
  value: z.number(),
  /** "ms", "pages/s", "MB", "%"… */
  unit: z.string(),
  budget: Bound.optional(),
  /** Somebody else's figure for the same work in the same run; `ratio` bounds ours ÷ theirs. */
  peer: z.object({ name: z.string(), value: z.number(), ratio: Bound.optional() }).optional(),
})
export type Figure = z.infer<typeof Figure>

export const Machine = z.object({
  system: z.string(),
  processor: z.string(),
  cores: z.number().int(),
  memoryGb: z.number(),
  node: z.string(),
  /** How many processes wanted a core in the minute before: above `cores`, times say little and ratios more. */
  load: z.number(),
})
export type Machine = z.infer<typeof Machine>

/** One run of one bench. */
export const Report = z.object({
  bench: z.string(),
  /** ISO 8601. */
  at: z.string(),
  version: z.string(),
  args: z.array(z.string()),
  machine: Machine,
  figures: z.array(Figure),
})
export type Report = z.infer<typeof Report>

export type Verdict = 'met' | 'missed'

/** How much of a bound is used up: 1 is exactly at it, more is worse; null where there is no bound. */
export function shareOf(value: number, bound: Bound | undefined): number | null {
  if (bound?.atMost !== undefined) return value / bound.atMost
  if (bound?.atLeast !== undefined)
    return value === 0 ? Number.POSITIVE_INFINITY : bound.atLeast / value
  return null
}

export const ratioOf = ({ value, peer }: Figure): number | null =>
  peer === undefined || peer.value === 0 ? null : value / peer.value

/** null for a figure that nothing is asked of. */
export function verdictOf(figure: Figure): Verdict | null {
  const ratio = ratioOf(figure)
  const shares = [
    shareOf(figure.value, figure.budget),
    ratio === null ? null : shareOf(ratio, figure.peer?.ratio),
  ].filter((share) => share !== null)
  if (shares.length === 0) return null
  return shares.every((share) => share <= 1) ? 'met' : 'missed'
}

/** A figure as people read it: three digits that count, thousands apart. */
export function inWords(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US')
  return String(Number(value.toPrecision(3)))
}

export function boundInWords(bound: Bound | undefined, unit: string): string {
  if (bound?.atMost !== undefined) return `≤ ${inWords(bound.atMost)} ${unit}`.trim()
  if (bound?.atLeast !== undefined) return `≥ ${inWords(bound.atLeast)} ${unit}`.trim()
  return ''
}
