/**
 * `npm run fuzz -- --minutes 5 [--seed 1]`: imports mutated files of every format, for ever new ones.
 * It fails on a crash, a hang, a file that is lost or altered, and a good file that is not read.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchiveAt } from '../../main/engine/headless.ts'
import { chanceOf, mutate } from './mutate.ts'
import { checkRound, good, hashOf } from './round.ts'
import { makeSeeds } from './seeds.ts'

const filesARound = 40
/** A round takes seconds; a parser that never ends holds it for as long as nobody looks. */
const longestRoundMs = 10 * 60_000

if (process.argv.includes('--help')) {
  console.log('npm run fuzz -- [--minutes 1] [--seed N]\n\nImports mutated files of every format.')
  process.exit()
}

const flag = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const minutes = flag('minutes', 1)
const seed = flag('seed', Date.now() % 1_000_000)
console.log(`seed ${seed}, ${minutes} min`)

const folder = await mkdtemp(join(tmpdir(), 'vk-fuzz-'))
const inbox = join(folder, 'inbox')
const chance = chanceOf(seed)
// A Buffer's slices share its memory.
const seeds = [...(await makeSeeds(folder))].map(([name, bytes]): [string, Uint8Array] => [
  name,
  new Uint8Array(bytes),
])
const background: unknown[] = []
const outcomes = new Map<string, number>()
const until = performance.now() + minutes * 60_000
let files = 0
try {
  for (let round = 0; performance.now() < until; round++) {
    await mkdir(inbox, { recursive: true })
    const written = await writeRound(round)
    const archive = await openArchiveAt({
      root: join(folder, `kho-${round}`),
      userData: join(folder, 'may'),
      createAs: 'fuzz',
      report: (error) => background.push(error),
    })
    try {
      await inTime(checkRound(archive, inbox, written, note))
    } finally {
      await archive.close()
    }
    files += written.size
    await rm(inbox, { recursive: true })
    await rm(join(folder, `kho-${round}`), { recursive: true })
  }
  if (background.length > 0) throw background[0]
  for (const [outcome, count] of [...outcomes].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(7)}  ${outcome}`)
  console.log(`${files} files, no crash, no hang, none lost`)
  await rm(folder, { recursive: true })
} catch (error) {
  console.error(error)
  console.error(`seed ${seed}; the files are in ${folder}`)
  process.exitCode = 1
}

function note(outcome: string): void {
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
}

/** @throws when the round hangs */
async function inTime(round: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('a file hangs')), longestRoundMs)
  })
  await Promise.race([round, late]).finally(() => clearTimeout(timer))
}

/** Name → SHA-256 of what was written. */
async function writeRound(round: number): Promise<Map<string, string>> {
  const written = new Map<string, string>()
  for (let i = 0; i < filesARound; i++) {
    const [name, bytes] = pick()
    const mutated = mutate(bytes, pick()[1], chance)
    if (mutated.length === 0) continue
    written.set(await write(`${round}-${i}-${name}`, mutated), hashOf(mutated))
  }
  written.set(await write(`${round}-lanh.txt`, Buffer.from(`${good} ${round}`)), '')
  return written
}

function pick(): [string, Uint8Array] {
  const seedFile = seeds[Math.floor(chance() * seeds.length)]
  if (!seedFile) throw new Error('no seeds')
  return seedFile
}

async function write(name: string, bytes: Uint8Array): Promise<string> {
  await writeFile(join(inbox, name), bytes)
  return name
}
