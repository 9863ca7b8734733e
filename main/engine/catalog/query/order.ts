/** The plans in every order that was asked for, kept sorted while they change. */
import type { Plan, PlanId, PlanSort } from '../../../../preload/model.ts'

type By = PlanSort['by']

/** "9/KH" before "216/KH"; đ after d, accents as Vietnamese dictionaries have them. */
const vietnamese = new Intl.Collator('vi', { numeric: true })

const plainTimes: ReadonlySet<By> = new Set(['issuedOn', 'createdAt', 'updatedAt'])

export class Orders {
  readonly #plans: ReadonlyMap<PlanId, Plan>
  readonly #sorted = new Map<By, PlanId[]>()

  constructor(plans: ReadonlyMap<PlanId, Plan>) {
    this.#plans = plans
  }

  /** Before a plan changes or goes. */
  leave(plan: Plan): void {
    for (const [by, ids] of this.#sorted) {
      const index = this.#indexOf(ids, by, plan)
      if (ids[index] === plan.id) ids.splice(index, 1)
    }
  }

  /** After a plan came or changed. */
  enter(plan: Plan): void {
    for (const [by, ids] of this.#sorted) ids.splice(this.#indexOf(ids, by, plan), 0, plan.id)
  }

  /** All ids; those without a value in the sort's field stand last in either direction. */
  *ids({ by, descending }: PlanSort): Iterable<PlanId> {
    const ids = this.#of(by)
    const firstWithout = this.#firstWithout(ids, by)
    if (descending) for (let i = firstWithout - 1; i >= 0; i -= 1) yield* slice(ids, i)
    else for (let i = 0; i < firstWithout; i += 1) yield* slice(ids, i)
    for (let i = firstWithout; i < ids.length; i += 1) yield* slice(ids, i)
  }

  #of(by: By): PlanId[] {
    const known = this.#sorted.get(by)
    if (known) return known
    const plans = [...this.#plans.values()].sort((a, b) => compare(by, a, b))
    const ids = plans.map(({ id }) => id)
    this.#sorted.set(by, ids)
    return ids
  }

  /** The place of `plan` in `ids`, or where it belongs. */
  #indexOf(ids: readonly PlanId[], by: By, plan: Plan): number {
    return lowerBound(ids, (id) => {
      const other = this.#plans.get(id)
      return other !== undefined && compare(by, other, plan) < 0
    })
  }

  #firstWithout(ids: readonly PlanId[], by: By): number {
    return lowerBound(ids, (id) => {
      const plan = this.#plans.get(id)
      return plan !== undefined && sortText(by, plan) !== ''
    })
  }
}

function* slice(ids: readonly PlanId[], index: number): Iterable<PlanId> {
  const id = ids[index]
  if (id !== undefined) yield id
}

/** The first index at which `isBefore` no longer holds. */
function lowerBound(ids: readonly PlanId[], isBefore: (id: PlanId) => boolean): number {
  let [low, high] = [0, ids.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const id = ids[middle]
    if (id !== undefined && isBefore(id)) low = middle + 1
    else high = middle
  }
  return low
}

function sortText(by: By, plan: Plan): string {
  return plan[by] ?? ''
}

function compare(by: By, a: Plan, b: Plan): number {
  const [left, right] = [sortText(by, a), sortText(by, b)]
  if ((left === '') !== (right === '')) return left === '' ? 1 : -1
  const order = plainTimes.has(by) ? compareText(left, right) : vietnamese.compare(left, right)
  return order || compareText(a.id, b.id)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
