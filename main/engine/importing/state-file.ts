/** What the queue has not finished, kept on this machine so that a restart goes on with it. */
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { ImportItem, PlanId } from '../../../preload/model.ts'
import { writeDurably } from '../archive/durable-write.ts'

export const QueuedItem = ImportItem.extend({ into: PlanId.nullable() })
export type QueuedItem = z.infer<typeof QueuedItem>

const Kept = z.object({ items: z.array(QueuedItem) })

export async function readQueue(path: string): Promise<QueuedItem[]> {
  try {
    return Kept.parse(JSON.parse(await readFile(path, 'utf8'))).items
  } catch {
    return []
  }
}

export async function writeQueue(path: string, items: readonly QueuedItem[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeDurably(path, JSON.stringify({ items }))
}
