import type { ImportProgress } from '../../preload/model.ts'

export interface QueueCounts {
  all: number
  /** Not over yet. */
  busy: number
  over: number
}

export function queueCounts({ counts }: ImportProgress): QueueCounts {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const busy = counts.waiting + counts.storing + counts.reading + counts.indexing
  return { all, busy, over: all - busy }
}
