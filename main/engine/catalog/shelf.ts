/** What the catalog knows of each plan: the plan, its files, what is undecided in it. */
import type { PlanId } from '../../../preload/model.ts'
import type { KnownPlan } from './known-plan.ts'
import type { Conflict, Merged } from './plan/merge.ts'
import { PlanTable } from './query/plan-table.ts'
import type { PlanFileRef } from './store/plan-store.ts'

export class Shelf {
  readonly table = new PlanTable()
  readonly #files = new Map<PlanId, readonly PlanFileRef[]>()
  readonly #conflicts = new Map<PlanId, readonly Conflict[]>()

  put({ plan, files, conflicts }: { [K in keyof KnownPlan]: Readonly<KnownPlan[K]> }): void {
    this.table.put(plan)
    this.#files.set(plan.id, files)
    if (conflicts.length > 0) this.#conflicts.set(plan.id, conflicts)
    else this.#conflicts.delete(plan.id)
  }

  accept({ plan, conflicts }: Merged, files: readonly PlanFileRef[]): void {
    this.put({ plan, files, conflicts })
  }

  forget(id: PlanId): void {
    this.table.remove(id)
    this.#files.delete(id)
    this.#conflicts.delete(id)
  }

  files(id: PlanId): readonly PlanFileRef[] | null {
    return this.#files.get(id) ?? null
  }

  conflicts(): Conflict[] {
    return [...this.#conflicts.values()].flat()
  }

  undecided(): Iterable<[PlanId, readonly Conflict[]]> {
    return this.#conflicts.entries()
  }

  *all(): Iterable<KnownPlan> {
    for (const plan of this.table.all()) {
      const files = [...(this.#files.get(plan.id) ?? [])]
      yield { plan, files, conflicts: [...(this.#conflicts.get(plan.id) ?? [])] }
    }
  }
}
