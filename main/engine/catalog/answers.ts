/** What the catalog answers: from memory, but for the history, which is in the plans' files. */
import type {
  Duplicate,
  FacetCounts,
  HistoryEntry,
  Overview,
  Plan,
  PlanConflict,
  PlanFilter,
  PlanId,
  PlanList,
  PlanSort,
  PlanSummary,
} from '../../../preload/model.ts'
import { trashDays } from '../../../preload/model.ts'
import { mapBounded } from '../archive/bounded.ts'
import { inSlices } from '../slices.ts'
import { bulkWidth, type Changes } from './changes.ts'
import { duplicatesOf } from './duplicates.ts'
import { overviewOf } from './overview.ts'
import type { Conflict } from './plan/merge.ts'
import { historyOf } from './plan/state.ts'
import { summaryOf } from './query/summary.ts'
import type { Shelf } from './shelf.ts'
import type { PlanStore } from './store/plan-store.ts'
import { undecided } from './undecided.ts'

export class Answers {
  readonly #store: PlanStore
  readonly #shelf: Shelf
  readonly #changes: Changes
  readonly #now: () => number

  constructor(o: { store: PlanStore; shelf: Shelf; changes: Changes; now: () => number }) {
    this.#store = o.store
    this.#shelf = o.shelf
    this.#changes = o.changes
    this.#now = o.now
  }

  get(id: PlanId): Plan | null {
    return this.#shelf.table.get(id)
  }

  all(): Iterable<Plan> {
    return this.#shelf.table.all()
  }

  summary(id: PlanId): PlanSummary | null {
    const plan = this.get(id)
    return plan ? summaryOf(plan) : null
  }

  list(o: { filter: PlanFilter; sort: PlanSort; offset: number; limit: number }): PlanList {
    return this.#shelf.table.list(o)
  }

  /** Every plan that `list` would give, in its order. */
  ids(o: { filter: PlanFilter; sort: PlanSort }): PlanId[] {
    return this.#shelf.table.ids(o)
  }

  facets(filter: PlanFilter): FacetCounts {
    return this.#shelf.table.facets(filter)
  }

  /** What all plans in use come to, walked over in slices. */
  overview(): Promise<Overview> {
    return inSlices(overviewOf(this.#shelf.table))
  }

  matches(id: PlanId, filter: PlanFilter): boolean {
    return this.matcher(filter)(id)
  }

  /** `matches` for many plans and one filter. */
  matcher(filter: PlanFilter): (id: PlanId) => boolean {
    return this.#shelf.table.matcher(filter)
  }

  /** Plans that hold these bytes, those in the trash too. */
  plansWith(sha256: string): PlanId[] {
    return this.#shelf.table.plansWith(sha256)
  }

  /** Plans that have been in the trash for longer than it is for; nothing but a person purges them. */
  expired(): PlanId[] {
    const before = new Date(this.#now() - trashDays * 86_400_000).toISOString()
    return [...this.all()].flatMap(({ id, deletedAt }) =>
      deletedAt !== null && deletedAt < before ? id : [],
    )
  }

  counts(): { plans: number; inbox: number; trash: number } {
    return this.#shelf.table.counts()
  }

  /** What devices set unseen by each other, and edits made after a deletion: for a person to decide. */
  conflicts(): Conflict[] {
    return this.#shelf.conflicts()
  }

  /** `conflicts` with all values of a field together, and who set each. */
  async undecided(): Promise<PlanConflict[]> {
    const plans = [...this.#shelf.undecided()]
    const listed = await mapBounded(plans, bulkWidth, async ([id, conflicts]) =>
      undecided(conflicts, await this.history(id)),
    )
    return listed.flat()
  }

  /** Plans that may be the same record as this one, those in the trash too. Throws Failure plan.notFound. */
  duplicates(id: PlanId): Duplicate[] {
    return duplicatesOf(this.#changes.planOf(id), this.#shelf.table)
  }

  /** Every revision by every device, oldest first. For sets, `before` holds what was removed, `after` what was added. */
  async history(id: PlanId): Promise<HistoryEntry[]> {
    const { states } = await this.#store.read(this.#changes.filesOf(id))
    return historyOf(states)
  }
}
