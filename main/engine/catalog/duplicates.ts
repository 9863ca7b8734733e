/** Deduplication that keeps and flags: which other plans may be the same record. */
import type { Duplicate, Plan, PlanId } from '../../../preload/model.ts'
import { key } from '../fold.ts'
import type { PlanTable } from './query/plan-table.ts'

/** Plans with the same bytes first; each plan once. */
export function duplicatesOf(plan: Plan, table: PlanTable): Duplicate[] {
  const found = new Map<PlanId, Duplicate>()
  const put = (id: PlanId, reason: Duplicate['reason']): void => {
    const other = table.get(id)
    if (!other || id === plan.id || found.has(id)) return
    found.set(id, { id, reason, trash: other.deletedAt !== null })
  }
  for (const { sha256 } of plan.attachments) {
    for (const id of table.plansWith(sha256)) put(id, 'bytes')
  }
  for (const id of table.plansNumbered(plan.number)) {
    const other = table.get(id)
    if (other && isSameIssue(plan, other)) put(id, 'number')
  }
  return [...found.values()]
}

/**
 * Numbers are given by each issuer and begin anew every year (Decree 30/2020/NĐ-CP, article 15): two
 * known years that differ are two papers.
 */
function isSameIssue(a: Plan, b: Plan): boolean {
  const issuer = key(a.issuer)
  if (issuer === '' || issuer !== key(b.issuer)) return false
  const [year, other] = [a.issuedOn?.slice(0, 4), b.issuedOn?.slice(0, 4)]
  return year === undefined || other === undefined || year === other
}
