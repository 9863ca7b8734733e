/**
 * The catalogue as this machine knew it, in user data: so that 100,000 plans are on screen without
 * 100,000 files being opened. Derived: any doubt, and it is as if there were none.
 * A line of JSON a plan, after a first line with the format and the SHA-256 of the rest.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { writeDurably } from '../../archive/durable-write.ts'
import type { KnownPlan } from '../known-plan.ts'

/** Raise with every change to what a plan is in memory. */
const snapshotFormat = 2

const Head = z.object({ format: z.literal(snapshotFormat), sha256: z.string() })
/** The checksum says that we wrote it; to check each field again would take longer than reading. */
const Plans = z.custom<KnownPlan[]>(Array.isArray)

export async function writeSnapshot(path: string, plans: Iterable<KnownPlan>): Promise<void> {
  const lines = Array.from(plans, (plan) => JSON.stringify(plan))
  const body = lines.join('\n')
  const head = JSON.stringify({ format: snapshotFormat, sha256: sha256Of(body) })
  await writeDurably(path, `${head}\n${body}`)
}

export async function readSnapshot(path: string): Promise<KnownPlan[]> {
  try {
    const file = await readFile(path)
    const end = file.indexOf(0x0a)
    const head = Head.parse(JSON.parse(file.toString('utf8', 0, end)))
    const body = file.subarray(end + 1)
    if (body.length === 0 || sha256Of(body) !== head.sha256) return []
    // All at once: a hundred thousand calls of the parser take half as long again.
    return Plans.parse(JSON.parse(`[${body.toString('utf8').replaceAll('\n', ',')}]`))
  } catch {
    return []
  }
}

function sha256Of(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
