/** What the queue has not finished, kept on this machine so that a restart goes on with it. */
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { ImportState } from '../../../preload/model.ts'
import { ImportItem, PlanId } from '../../../preload/model.ts'
import { writeDurably } from '../archive/durable-write.ts'

export const QueuedItem = ImportItem.extend({
  into: PlanId.nullable(),
  /** Of the plan that it makes. */
  tags: z.array(z.string()).default([]),
  /** A person decided to keep it though it is marked secret. */
  keepSecret: z.boolean().default(false),
})
export type QueuedItem = z.infer<typeof QueuedItem>

const Kept = z.object({ items: z.array(QueuedItem) })

/** Empty when there is none or it is damaged: the files are still where they were. */
export async function readQueue(path: string): Promise<QueuedItem[]> {
  try {
    return Kept.parse(JSON.parse(await readFile(path, 'utf8'))).items
  } catch {
    return []
  }
}

const kept: ReadonlySet<ImportState> = new Set(['failed', 'held', 'cancelled'])

/**
 * Keeps what is unfinished, and what failed or was taken back, so that it can be tried again. A file whose plan is
 * written is not among them: `TextRepair` finds it.
 */
export async function writeQueue(path: string, items: Iterable<QueuedItem>): Promise<void> {
  const written: QueuedItem[] = []
  for (const item of items) {
    if (kept.has(item.state)) written.push(item)
    else if (item.state === 'waiting' || item.state === 'storing')
      written.push({ ...item, state: 'waiting' })
  }
  await mkdir(dirname(path), { recursive: true })
  await writeDurably(path, JSON.stringify({ items: written }))
}
