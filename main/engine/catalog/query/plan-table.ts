/** Every plan in memory, with what lists, facets and counts are answered from. */
import type {
  FacetCounts,
  Plan,
  PlanFilter,
  PlanId,
  PlanList,
  PlanSort,
  PlanSummary,
} from '../../../../preload/model.ts'
import type { FacetValues } from './facets.ts'
import { countFacets, FacetFilter, facetValuesOf } from './facets.ts'
import { IdIndex } from './id-index.ts'
import { Orders } from './order.ts'
import { summaryOf } from './summary.ts'

export interface Row {
  plan: Plan
  deletedAt: string | null
  values: FacetValues
}

export class PlanTable {
  readonly #plans = new Map<PlanId, Plan>()
  readonly #rows = new Map<PlanId, Row>()
  readonly #bySha256 = new IdIndex()
  /** Made when it is first asked for. */
  #byNumber: IdIndex | null = null
  readonly #orders = new Orders(this.#plans)
  #inTrash = 0
  #inInbox = 0

  get(id: PlanId): Plan | null {
    return this.#plans.get(id) ?? null
  }

  all(): Iterable<Plan> {
    return this.#plans.values()
  }

  /** As they are now, also while plans come and go. */
  rows(): Row[] {
    return [...this.#rows.values()]
  }

  put(plan: Plan): void {
    this.remove(plan.id)
    this.#plans.set(plan.id, plan)
    this.#rows.set(plan.id, { plan, deletedAt: plan.deletedAt, values: facetValuesOf(plan) })
    for (const { sha256 } of plan.attachments) this.#bySha256.add(sha256, plan.id)
    if (this.#byNumber) addNumber(this.#byNumber, plan)
    this.#count(plan, 1)
    this.#orders.enter(plan)
  }

  remove(id: PlanId): void {
    const plan = this.#plans.get(id)
    if (!plan) return
    this.#orders.leave(plan)
    this.#count(plan, -1)
    this.#plans.delete(id)
    this.#rows.delete(id)
    for (const { sha256 } of plan.attachments) this.#bySha256.remove(sha256, id)
    this.#byNumber?.remove(numberKey(plan.number), id)
  }

  list(o: { filter: PlanFilter; sort: PlanSort; offset: number; limit: number }): PlanList {
    const filter = new FacetFilter(o.filter)
    const plans: PlanSummary[] = []
    let total = 0
    for (const id of this.#orders.ids(o.sort)) {
      const row = this.#rows.get(id)
      if (!row || !filter.matches(row.deletedAt, row.values)) continue
      if (total >= o.offset && plans.length < o.limit) plans.push(summaryOf(row.plan))
      total += 1
    }
    return { total, plans }
  }

  ids(o: { filter: PlanFilter; sort: PlanSort }): PlanId[] {
    const matches = this.matcher(o.filter)
    return [...this.#orders.ids(o.sort)].filter(matches)
  }

  facets(filter: PlanFilter): FacetCounts {
    return countFacets(filter, this.#rows.values())
  }

  matcher(filter: PlanFilter): (id: PlanId) => boolean {
    const wanted = new FacetFilter(filter)
    return (id) => {
      const row = this.#rows.get(id)
      return row !== undefined && wanted.matches(row.deletedAt, row.values)
    }
  }

  plansWith(sha256: string): PlanId[] {
    return this.#bySha256.get(sha256)
  }

  /** Plans with this number and notation, however it is spaced; none for an empty one. */
  plansNumbered(number: string): PlanId[] {
    this.#byNumber ??= this.#numbered()
    return this.#byNumber.get(numberKey(number))
  }

  counts(): { plans: number; inbox: number; trash: number } {
    const plans = this.#plans.size - this.#inTrash
    return { plans, inbox: this.#inInbox, trash: this.#inTrash }
  }

  #numbered(): IdIndex {
    const numbered = new IdIndex()
    for (const plan of this.#plans.values()) addNumber(numbered, plan)
    return numbered
  }

  #count({ deletedAt, review }: Plan, by: 1 | -1): void {
    if (deletedAt !== null) this.#inTrash += by
    else if (review === 'inbox') this.#inInbox += by
  }
}

function addNumber(index: IdIndex, { number, id }: Plan): void {
  const key = numberKey(number)
  if (key !== '') index.add(key, id)
}

/** "05 /QĐ-UBND", "5/QD-UBND": spacing, case, leading zeros and the bar of đ do not tell numbers apart. */
function numberKey(number: string): string {
  const bare = number.replace(/\s+/g, '').replace(/^0+(?=\d)/, '')
  return bare.toLowerCase().replaceAll('đ', 'd')
}
