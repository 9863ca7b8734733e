/** What cannot be right in a plan's facts: said beside the field, and saved all the same, as the paper may say so. */
import type { Plan } from '../../preload/model.ts'

export type PlanProblem = 'future' | 'endsBefore' | 'otherType'

export interface PlanProblems {
  number: PlanProblem | null
  issuedOn: PlanProblem | null
  periodTo: PlanProblem | null
  validTo: PlanProblem | null
}

/**
 * @param today ISO
 * @param types ids of the `types` vocabulary
 */
export function problemsOf(
  { number, type, issuedOn, period, validity }: Plan,
  today: string,
  types: readonly string[],
): PlanProblems {
  const code = abbreviationIn(number)
  return {
    number:
      code !== null && type !== '' && code !== type && types.includes(code) ? 'otherType' : null,
    issuedOn: issuedOn !== null && issuedOn > today ? 'future' : null,
    periodTo: endsBefore(period) ? 'endsBefore' : null,
    validTo: endsBefore(validity) ? 'endsBefore' : null,
  }
}

const endsBefore = ({ from, to }: { from: string | null; to: string | null }): boolean =>
  from !== null && to !== null && to < from

/** "216/KH-UBND" is a KH (Decree 30/2020/NĐ-CP, Annex III); a công văn's number names no type. */
function abbreviationIn(number: string): string | null {
  return /^[^/]*\/(?:\d{4}\/)?(\p{L}+)-/u.exec(number)?.[1] ?? null
}
