/** Files that belong together: siblings with one stem are one plan, and the PDF leads it. */
import { extname } from 'node:path'
import type { PlanId } from '../../../preload/model.ts'
import type { QueuedItem } from './state-file.ts'

export interface Group {
  key: string
  /** The plan that they join; null makes a new one. */
  into: PlanId | null
  items: QueuedItem[]
}

/** The groups that wait for their turn, in the order of their first file. */
export class WaitingGroups {
  readonly #groups = new Map<string, Group>()

  get size(): number {
    return this.#groups.size
  }

  /** @param into what a group that was stored before has become */
  put(item: QueuedItem, into: PlanId | null): void {
    const group = this.#groups.get(item.group)
    if (group) group.items.push(item)
    else this.#groups.set(item.group, { key: item.group, into, items: [item] })
  }

  /** The next group with what still waits of it; null when there is none. */
  take(): Group | null {
    for (const [key, group] of this.#groups) {
      this.#groups.delete(key)
      const items = group.items.filter(({ state }) => state === 'waiting').sort(byRank)
      if (items.length > 0) return { ...group, items }
    }
    return null
  }
}

/** The signed and printed form first, then what it was written in. */
const byRank = (a: QueuedItem, b: QueuedItem): number => rank(a) - rank(b)

function rank({ path }: QueuedItem): number {
  return extname(path).toLowerCase() === '.pdf' ? 0 : 1
}
