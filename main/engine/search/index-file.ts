/** The index on disk: derived, checked by a hash, and dropped when in doubt. */
import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from '../archive/durable-write.ts'
import { analyzerVersion } from './analyzer/index.ts'
import type { IndexedPlan } from './page-table.ts'

const fileName = 'plans.jsonl'
const header = `van-kho-index ${analyzerVersion}`

/** What was kept, or nothing when it is missing, torn, or of another version. */
export async function readIndex(dir: string): Promise<IndexedPlan[]> {
  const text = await readFile(join(dir, fileName), 'utf8').catch(() => '')
  const [first, hash, ...lines] = text.split('\n')
  if (first !== header || hash !== hashOf(lines.join('\n'))) return []
  try {
    return lines.map((line) => JSON.parse(line) as IndexedPlan)
  } catch {
    return []
  }
}

export async function writeIndex(dir: string, plans: Iterable<IndexedPlan>): Promise<void> {
  await mkdir(dir, { recursive: true })
  const body = Array.from(plans, (plan) => JSON.stringify(plan)).join('\n')
  await writeDurably(join(dir, fileName), `${header}\n${hashOf(body)}\n${body}`)
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
