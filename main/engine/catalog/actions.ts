/** What a person did in this session, for undoing it: per action the plans and the revisions it made. */
import type { PlanId, Stamp } from '../../../preload/model.ts'

export type Action = ReadonlyMap<PlanId, Stamp>

/** Each is at most as large as the archive's list of ids. */
const mostActions = 50

export class Actions {
  readonly #done: Action[] = []

  push(action: Action): void {
    this.#done.push(action)
    if (this.#done.length > mostActions) this.#done.shift()
  }

  pop(): Action | null {
    return this.#done.pop() ?? null
  }
}
