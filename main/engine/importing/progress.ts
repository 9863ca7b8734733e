/** What the window is told of the queue: counts over all, and the items that a person looks for. */
import type { ImportItem, ImportProgress } from '../../../preload/model.ts'
import { ImportState } from '../../../preload/model.ts'
import type { QueuedItem } from './state-file.ts'

/** Enough for a screen of the queue; the counts are over all. Ten times a second they cross to the window. */
const mostListed = 300

/** What is under way and what failed comes before what waits, and that before what is over. */
const importance: Readonly<Record<ImportState, number>> = {
  storing: 0,
  reading: 0,
  indexing: 0,
  held: 0,
  failed: 1,
  duplicate: 2,
  waiting: 3,
  cancelled: 4,
  done: 4,
}

export function progressOf(items: ReadonlyMap<string, QueuedItem>): ImportProgress {
  const counts = Object.fromEntries(
    ImportState.options.map((state) => [state, 0]),
  ) as ImportProgress['counts']
  for (const { state } of items.values()) counts[state] += 1
  return { items: listed([...items.values()]).map(shown), counts }
}

/** In the order of the queue. */
function listed(items: QueuedItem[]): QueuedItem[] {
  if (items.length <= mostListed) return items
  const chosen = new Set(
    // The newest of each kind: sorting is stable, so the reversed order stays within a kind.
    [...items]
      .reverse()
      .sort((a, b) => importance[a.state] - importance[b.state])
      .slice(0, mostListed),
  )
  return items.filter((item) => chosen.has(item))
}

export function shown({
  into: _into,
  tags: _tags,
  keepSecret: _keepSecret,
  ...item
}: QueuedItem): ImportItem {
  return item
}
