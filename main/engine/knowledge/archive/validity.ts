/** What other documents, and a plan's own text, make of its validity. */
import type { DerivedValidity, PlanRelation } from '../../../../preload/knowledge.ts'

type Reason = DerivedValidity['reasons'][number]

const kinds: Readonly<Record<string, Reason['kind'] | undefined>> = {
  'thay-the': 'replaced',
  'bai-bo': 'repealed',
  'sua-doi': 'amended',
  'tam-ngung': 'suspended',
  'dinh-chi': 'suspended',
}

/**
 * @param from when the plan's own text says that it is in force
 * @param effective when another plan is in force: its text's word, or its date
 * @param today ISO
 */
export function validityOf(
  relations: readonly PlanRelation[],
  from: string | null,
  effective: (relation: PlanRelation) => string | null,
  today: string,
): DerivedValidity {
  const reasons = relations.flatMap((relation): Reason[] => {
    const kind = relation.direction === 'in' ? kinds[relation.kind] : undefined
    if (!kind) return []
    const { partly, planId, number } = relation
    return [{ kind, partly, planId, number, date: effective(relation) }]
  })
  // A replacement that is not in force itself replaces nothing yet.
  const now = reasons.filter(({ date }) => date === null || date <= today)
  const ended = now.find(
    ({ kind, partly }) =>
      !partly && (kind === 'replaced' || kind === 'repealed' || kind === 'suspended'),
  )
  const partly = now.some(
    ({ kind, partly }) => partly && (kind === 'replaced' || kind === 'repealed'),
  )
  const amended = now.some(({ kind }) => kind === 'amended')
  const notYet = from !== null && from > today
  const status = ended
    ? 'expired'
    : notYet
      ? 'not-yet'
      : partly
        ? 'partly-expired'
        : from !== null || amended
          ? 'in-force'
          : 'unknown'
  return {
    status,
    from,
    to: ended?.date ?? null,
    amended,
    reasons:
      notYet && !ended
        ? [...reasons, { kind: 'not-yet', partly: false, planId: null, number: '', date: from }]
        : reasons,
  }
}
