/** The catalog beside the files that its plans were read from: what is taken in, remembered and forgotten. */
import type { PlanId } from '../../../preload/model.ts'
import type { Changes } from './changes.ts'
import type { KnownPlan } from './known-plan.ts'
import type { Shelf } from './shelf.ts'
import type { PlanFileRef, PlanRead } from './store/plan-store.ts'

export class KnownFiles {
  readonly #shelf: Shelf
  readonly #changes: Changes

  constructor(shelf: Shelf, changes: Changes) {
    this.#shelf = shelf
    this.#changes = changes
  }

  /** Takes in a plan as its files are now; answers what was read and what is wrong with it. */
  load(id: PlanId, files: readonly PlanFileRef[]): Promise<PlanRead> {
    return this.#changes.load(id, files)
  }

  /** Takes in a plan as this machine knew it last time. */
  adopt(known: KnownPlan): void {
    this.#shelf.put(known)
  }

  /** Everything that `adopt` takes. */
  all(): Iterable<KnownPlan> {
    return this.#shelf.all()
  }

  /** Those that a plan was read from. */
  of(id: PlanId): readonly PlanFileRef[] {
    return this.#shelf.files(id) ?? []
  }

  /** Forgets a plan none of whose files is there any more; says whether it did. */
  forgetIfGone(id: PlanId): Promise<boolean> {
    return this.#changes.forgetIfGone(id)
  }

  /** Tells the listeners of changes that came from outside. */
  announce(ids: PlanId[]): void {
    if (ids.length > 0) this.#changes.tell(ids)
  }
}
