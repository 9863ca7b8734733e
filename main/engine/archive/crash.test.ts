import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createArchive, openArchive } from './index.ts'
import type { Place } from './testing/an-archive.ts'
import { aFolder } from './testing/an-archive.ts'
import { Dice } from './testing/dice.ts'
import type { Facts, States } from './testing/facts.ts'
import { factsOf, Told } from './testing/facts.ts'

const worker = fileURLToPath(new URL('./testing/busy-process.ts', import.meta.url))
/** How often a process is killed (VAN_KHO_KILLS=200 for the whole promise), and what the run can be repeated by. */
const kills = Number(process.env.VAN_KHO_KILLS ?? 60)
const seed = Number(process.env.VAN_KHO_SEED ?? 1)
/** Side by side: one is judged while the other works. */
const shards = 2
/** Then a new archive: one that grows would take longer and longer to judge. */
const killsAnArchive = 20

/** What the archive may hold after a kill. */
interface Promised {
  /** The last state of each plan that was acknowledged; null for a purged one. */
  acknowledged: Map<string, Facts | null>
  /** What the operation that was under way may have made of it. */
  underWay: States
  /** The plan that an import under way may have made. */
  made: Facts | null
}

function spawnWorker(place: Place, inbox: string, cache: string, dice: Dice): ChildProcess {
  const args = [worker, place.root, place.userData, inbox, String(dice.below(2 ** 31))]
  const env = { ...process.env, NODE_COMPILE_CACHE: cache }
  return spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'], env })
}

/** Lets the process open the archive and work, and kills it at some moment; answers what it told. */
function workUntilKilled(child: ChildProcess, dice: Dice): Promise<Told[]> {
  // Some die while they open the archive, the others somewhere in an operation.
  const lines = dice.roll() < 0.15 ? 0 : 1 + dice.below(24)
  const laterMs = lines === 0 ? dice.below(60) : dice.roll() * 4
  return new Promise((resolve, reject) => {
    let told = ''
    let errors = ''
    let killing = false
    const killSoon = () => {
      if (killing || told.split('\n').length <= lines) return
      killing = true
      void delay(laterMs).then(() => child.kill('SIGKILL'))
    }
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    child.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      killSoon()
    })
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(errors))
      const whole = told
        .slice(0, told.lastIndexOf('\n') + 1)
        .split('\n')
        .filter(Boolean)
      resolve(whole.map((line) => Told.parse(JSON.parse(line))))
    })
    child.stdin?.write('go\n')
    killSoon()
  })
}

function take(told: readonly Told[], promised: Promised): void {
  for (const line of told) {
    const { states, made } = 'begin' in line ? line.begin : { states: {}, made: null }
    promised.underWay = states
    promised.made = made
    if (!('done' in line)) continue
    for (const [id, facts] of Object.entries(line.done)) promised.acknowledged.set(id, facts)
  }
}

/** Opens the archive as after a restart and holds it against the promise; answers what is there. */
async function judge(place: Place, promised: Promised): Promise<Map<string, Facts | null>> {
  const archive = await openArchive(place)
  const found = new Map([...archive.catalog.all()].map((plan) => [plan.id, factsOf(plan)]))
  for (const [id, facts] of promised.acknowledged) {
    const next = promised.underWay[id]
    expect(next === undefined ? [facts] : [facts, next]).toContainEqual(found.get(id) ?? null)
  }
  const unasked = [...found].filter(([id]) => !promised.acknowledged.has(id))
  expect(unasked.map(([, facts]) => facts)).toEqual(unasked.length === 0 ? [] : [promised.made])
  // Bytes whose import or purge was cut short, and half a write, are kept and told of.
  const expected = new Set(['bytes.withoutPlan', 'temporary.left'])
  expect(archive.findings.filter(({ code }) => !expected.has(code))).toEqual([])
  const stored = new Map(
    (await archive.attachments.list()).files.map((file) => [file.sha256, file]),
  )
  for (const { sha256, path } of stored.values()) {
    const bytes = await readFile(join(place.root, path))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  }
  for (const { files } of found.values()) {
    for (const sha256 of files) expect(stored.has(sha256)).toBe(true)
  }
  await archive.close()
  return found
}

/** Kills `count` processes that work on one archive, one after the other; answers how much was acknowledged. */
async function killAgainAndAgain(count: number, cache: string, dice: Dice): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'van-kho-'))
  const place = { root: join(folder, 'kho'), userData: join(folder, 'may-nay') }
  let acknowledged: Promised['acknowledged'] = new Map()
  let operations = 0
  await createArchive({ root: place.root, name: 'Kho thử' })
  let next = spawnWorker(place, folder, cache, dice)
  try {
    for (let round = 1; round <= count; round += 1) {
      const child = next
      const told = await workUntilKilled(child, dice)
      // The next one starts up while this one's work is judged.
      if (round < count) next = spawnWorker(place, folder, cache, dice)
      const promised: Promised = { acknowledged, underWay: {}, made: null }
      take(told, promised)
      acknowledged = await judge(place, promised)
      operations += told.filter((line) => 'done' in line).length
    }
  } finally {
    next.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
  return operations
}

it(`loses nothing that it acknowledged, killed ${kills} times (seed ${seed})`, async () => {
  const cache = await aFolder()
  const archives = Array.from({ length: Math.ceil(kills / killsAnArchive) }, (_, n) => n)
  const operations: number[] = []
  const shard = async (): Promise<void> => {
    for (let n = archives.shift(); n !== undefined; n = archives.shift()) {
      const count = Math.min(killsAnArchive, kills - n * killsAnArchive)
      operations.push(await killAgainAndAgain(count, cache, new Dice(seed * 1_000 + n)))
    }
  }
  await Promise.all(Array.from({ length: shards }, shard))
  expect(operations.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(kills)
}, 1_200_000)
