/** Which plans the machines say they purged: what is gone without a word was lost. */
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { PlanId } from '../../../preload/model.ts'

const Purge = z.object({ action: z.literal('purge'), plan: PlanId })

/** By every device's log, as far as it can be read. */
export async function purgedPlans(root: string): Promise<Set<PlanId>> {
  const purged = new Set<PlanId>()
  const audit = join(root, 'audit')
  for (const device of await readdir(audit).catch(() => []))
    for (const name of await readdir(join(audit, device)).catch(() => []))
      if (name.endsWith('.jsonl')) await readLog(join(audit, device, name), purged).catch(() => {})
  return purged
}

async function readLog(path: string, purged: Set<PlanId>): Promise<void> {
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    if (!line.includes('"purge"')) continue
    const plan = planOf(line)
    if (plan !== null) purged.add(plan)
  }
}

function planOf(line: string): PlanId | null {
  try {
    return Purge.safeParse(JSON.parse(line)).data?.plan ?? null
  } catch {
    // Cut by a crash.
    return null
  }
}
