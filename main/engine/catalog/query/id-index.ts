/** Which plans have a key; nothing is kept for a key that none has any more. */
import type { PlanId } from '../../../../preload/model.ts'

export class IdIndex {
  readonly #ids = new Map<string, Set<PlanId>>()

  get(key: string): PlanId[] {
    return [...(this.#ids.get(key) ?? [])]
  }

  add(key: string, id: PlanId): void {
    const ids = this.#ids.get(key)
    if (ids) ids.add(id)
    else this.#ids.set(key, new Set([id]))
  }

  remove(key: string, id: PlanId): void {
    const ids = this.#ids.get(key)
    ids?.delete(id)
    if (ids?.size === 0) this.#ids.delete(key)
  }
}
