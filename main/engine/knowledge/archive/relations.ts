/** A plan's relations in both directions: what texts say, what people set. Derived, never stored. */
import type { PlanRelation } from '../../../../preload/knowledge.ts'
import type { Plan, PlanId } from '../../../../preload/model.ts'
import { numberKey } from '../citations/index.ts'
import type { Cited, Links } from './links.ts'
import { isPlanId } from './links.ts'

export interface RelationParts {
  links: Links
  plan(id: PlanId): Plan | null
  citations(plan: Plan): readonly Cited[]
}

/** What says more stands first; a mere mention says nothing where something else is known. */
const weight = (kind: string) => (kind === 'dan-chieu' ? 1 : 0)

export function relationsOf(plan: Plan, parts: RelationParts): PlanRelation[] {
  const out = outgoing(plan, parts)
  const incoming = parts.links.citing(plan).flatMap((id) => {
    const other = parts.plan(id)
    if (!other || other.deletedAt !== null) return []
    return outgoing(other, parts)
      .filter(({ planId }) => planId === plan.id)
      .map((one): PlanRelation => ({ ...one, ...facts(other), direction: 'in' }))
  })
  return distinct([...out, ...incoming])
}

/** What a plan does to others. */
export function outgoing(
  plan: Plan,
  { links, plan: planOf, citations }: RelationParts,
): PlanRelation[] {
  const byText = citations(plan).map((cited): PlanRelation => {
    const { number, title, date, kind, partly } = cited
    const found = links.resolve(cited, plan.id)
    const known = found ? facts(found) : { planId: null, number, title, date }
    return { kind, direction: 'out', ...known, partly, source: 'text' }
  })
  const byPerson = plan.relations.map(({ kind, to }): PlanRelation => {
    const found = isPlanId(to) ? planOf(to) : links.resolve({ number: to, date: null }, plan.id)
    const known = found
      ? facts(found)
      : { planId: null, number: isPlanId(to) ? '' : to, title: '', date: null }
    return { kind, direction: 'out', ...known, partly: false, source: 'person' }
  })
  return distinct([...byPerson, ...byText])
}

const facts = ({ id, number, title, issuedOn }: Plan) => ({
  planId: id,
  number,
  title,
  date: issuedOn,
})

/** One relation a document, kind and direction; a mention only where there is nothing else. */
function distinct(relations: readonly PlanRelation[]): PlanRelation[] {
  const kept = new Map<string, PlanRelation>()
  const told = new Set<string>()
  for (const one of [...relations].sort((a, b) => weight(a.kind) - weight(b.kind))) {
    const document = `${one.direction}|${one.planId ?? `${numberKey(one.number)}|${one.date}|${one.number === '' ? one.title : ''}`}`
    const at = `${document}|${one.kind}`
    if (one.kind === 'dan-chieu' && told.has(document) && !kept.has(at)) continue
    told.add(document)
    const known = kept.get(at)
    // The whole of it is repealed if one sentence says so.
    if (!known) kept.set(at, one)
    else if (known.partly && !one.partly && known.source === one.source) kept.set(at, one)
  }
  return [...kept.values()]
}
