/** The web between all plans: those that something leads to, or from. */
import type { RelationGraph } from '../../../../preload/knowledge.ts'
import type { Plan, PlanId } from '../../../../preload/model.ts'
import type { RelationParts } from './relations.ts'
import { outgoing } from './relations.ts'

/** Yields between plans; what lies in the trash is left out. */
export function* graphOf(
  plans: Iterable<Plan>,
  parts: RelationParts,
): Generator<void, RelationGraph> {
  const nodes = new Map<PlanId, RelationGraph['nodes'][number]>()
  const edges: RelationGraph['edges'] = []
  const put = ({ id, number, title, issuedOn }: Plan) =>
    nodes.set(id, { planId: id, number, title, date: issuedOn })
  for (const plan of plans) {
    if (plan.deletedAt !== null) continue
    for (const { planId, kind } of outgoing(plan, parts)) {
      const other = planId ? parts.plan(planId) : null
      if (!other || other.deletedAt !== null) continue
      put(plan)
      put(other)
      edges.push({ from: plan.id, to: other.id, kind })
    }
    yield
  }
  return { nodes: [...nodes.values()], edges }
}
