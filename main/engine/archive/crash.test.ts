import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openArchive } from './index.ts'
import { aFolder, anArchive } from './testing/an-archive.ts'

const worker = fileURLToPath(new URL('./testing/busy-process.ts', import.meta.url))
const Line = z.object({
  id: z.string(),
  revision: z.string(),
  title: z.string(),
  sha256: z.string(),
})
/** How often the process is killed; `VAN_KHO_KILLS=200` for the long run. */
const kills = Number(process.env.VAN_KHO_KILLS ?? 8)

/** Lets the process work, kills it after `bytes` of answers, gives back what it acknowledged. */
function workUntilKilled(args: string[], afterBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [worker, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let told = ''
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      if (told.length > afterBytes) child.kill('SIGKILL')
    })
    child.on('exit', (_code, signal) =>
      signal === 'SIGKILL' ? resolve(told) : reject(new Error(errors)),
    )
  })
}

describe('a process killed in the middle of its work', () => {
  it(`loses nothing that it acknowledged, ${kills} times over`, { timeout: 600_000 }, async () => {
    const place = await anArchive()
    const inbox = await aFolder()
    const acknowledged = new Map<string, z.infer<typeof Line>>()
    for (let round = 0; round < kills; round += 1) {
      // A prime step, so that the kills fall everywhere in the work.
      const after = 20 + ((round * 379) % 2_000)
      const told = await workUntilKilled([place.root, place.userData, inbox, `${round}`], after)
      const lines = told.slice(0, told.lastIndexOf('\n')).split('\n')
      for (const line of lines.map((text) => Line.safeParse(JSON.parse(text)))) {
        if (line.success) acknowledged.set(line.data.id, line.data)
      }
      const archive = await openArchive(place)
      for (const { id, revision, title } of acknowledged.values()) {
        const plan = archive.catalog.get(id)
        expect(plan).not.toBeNull()
        // A later save may have reached the disk before it could be told.
        expect((plan?.revision ?? '') >= revision && plan?.title.startsWith(title)).toBe(true)
      }
      const expected = new Set(['bytes.withoutPlan', 'temporary.left'])
      expect(archive.findings.filter(({ code }) => !expected.has(code))).toEqual([])
      for (const { sha256, path } of (await archive.attachments.list()).files) {
        const bytes = await readFile(join(place.root, path))
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      }
      await archive.close()
    }
    expect(acknowledged.size).toBeGreaterThan(kills)
  })
})
