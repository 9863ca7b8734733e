/** For every n: the n-th call to the disk fails during an operation; then the archive is opened again. */
import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../../preload/errors.ts'
import { Failure } from '../../../preload/errors.ts'
import { BulkChange } from '../../../preload/model.ts'
import type { Archive } from './index.ts'
import { openArchive } from './index.ts'
import { aFile, aFolder, anArchive, anAttachment } from './testing/an-archive.ts'
import type { Facts } from './testing/facts.ts'
import { factsOf } from './testing/facts.ts'
import { FaultyDisk } from './testing/faulty-disk.ts'

const told: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk.full',
  EIO: 'disk.failed',
  EPERM: 'disk.denied',
}

interface Scenario {
  /** Done on a disk that is well. */
  prepare(archive: Archive): Promise<void>
  /** Tried on one that fails. */
  work(archive: Archive, source: string): Promise<unknown>
  /** Every state of a plan on its way; the first is before the work, null is no plan. */
  steps: (Partial<Facts> | null)[]
}

const ids = ({ catalog }: Archive) => [...catalog.all()].map(({ id }) => id)
const made = { title: 'Kế hoạch', notes: '', tags: ['gốc'], trash: false }
const tagged = { ...made, tags: ['CCHC', 'gốc'] }

async function importOne({ attachments, catalog }: Archive, source: string): Promise<void> {
  const { sha256, bytes } = await attachments.add(source)
  await catalog.create({ title: made.title, tags: made.tags }, [anAttachment({ sha256, bytes })])
}

async function importThree(archive: Archive): Promise<void> {
  const folder = await aFolder()
  for (const name of ['một', 'hai', 'ba']) {
    await importOne(archive, await aFile(folder, name, `nội dung ${name}`))
  }
}

const scenarios: Readonly<Record<string, Scenario>> = {
  import: {
    prepare: async () => {},
    work: importOne,
    steps: [null, made],
  },
  save: {
    prepare: importThree,
    async work({ catalog }) {
      for (const { id, revision } of [...catalog.all()]) {
        await catalog.save(id, revision, { title: 'Kế hoạch 216', notes: 'sửa', tags: ['CCHC'] })
      }
    },
    steps: [made, { title: 'Kế hoạch 216', notes: 'sửa', tags: ['CCHC'] }],
  },
  'change of many, trash and purge': {
    prepare: importThree,
    async work(archive) {
      const change = BulkChange.parse({ addTags: ['CCHC'] })
      const { failed } = await archive.catalog.saveMany(ids(archive), change)
      for (const { error } of failed) throw new Failure(error.code, error.params)
      await archive.catalog.trash(ids(archive))
      await archive.purge(ids(archive))
    },
    steps: [made, tagged, { ...tagged, trash: true }, null],
  },
}

/** The plans, each of which is at one of the steps: nothing is half there. */
function wholePlans({ catalog }: Archive, { steps }: Scenario): Map<string, Facts> {
  const found = new Map([...catalog.all()].map((plan) => [plan.id, factsOf(plan)]))
  for (const facts of found.values()) {
    const whole = steps.map((step) => step && { ...facts, ...step })
    expect(whole).toContainEqual(facts)
    expect(facts.files).toHaveLength(1)
  }
  return found
}

/** Side by side: they mostly wait, for the disk and for another try. */
const atOnce = 4

/** Tries n = 1, 2, 3… until there is no n-th call any more; `attempt` says whether there was. */
async function untilOver(attempt: (n: number) => Promise<boolean>): Promise<void> {
  for (let n = 1; ; n += atOnce) {
    const tried = await Promise.all(Array.from({ length: atOnce }, (_, i) => attempt(n + i)))
    if (tried.includes(false)) return
  }
}

interface Fault {
  scenario: Scenario
  source: string
  /** Which call fails, from 1. */
  at: number
  code: string
  /** What the person is told. */
  answer: ErrorCode
  lasting: boolean
}

/** Works on a disk that fails, and opens the archive again; answers whether it did fail. */
async function failAt({ scenario, source, at, code, answer, lasting }: Fault): Promise<boolean> {
  const place = await anArchive()
  const well = await openArchive(place)
  await scenario.prepare(well)
  await well.close()
  const disk = new FaultyDisk(null)
  const archive = await openArchive({ ...place, disk })
  disk.fault = { at: disk.calls + at, code, lasting }
  const error: unknown = await scenario.work(archive, source).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error !== null) expect(error).toMatchObject({ error: { code: answer } })
  // A rename that is refused once is tried again: antivirus lets go of a file soon.
  if (code !== 'EPERM' || lasting) expect(error !== null).toBe(disk.failed)
  const shown = wholePlans(archive, scenario)
  await archive.close()

  const again = await openArchive(place)
  // What the window showed after the refusal is what is there, no more and no less.
  expect(wholePlans(again, scenario)).toEqual(shown)
  const [before, done] = [scenario.steps[0], scenario.steps.at(-1)]
  if (before && done) expect(shown.size).toBe(3)
  if (error === null) {
    for (const facts of shown.values()) expect(facts).toMatchObject(done ?? {})
    if (!before || !done) expect(shown.size).toBe(done ? 1 : 0)
  }
  const codes = new Set(again.findings.map((finding) => finding.code))
  // Bytes of an import or a purge that was cut short, and half a write.
  codes.delete('bytes.withoutPlan')
  codes.delete('temporary.left')
  expect([...codes]).toEqual([])
  await again.close()
  return disk.failed
}

describe('a failing disk', () => {
  for (const [name, scenario] of Object.entries(scenarios)) {
    for (const [code, answer] of Object.entries(told)) {
      for (const lasting of [false, true]) {
        it(`${name}: ${code}, ${lasting ? 'lasting' : 'once'}`, async () => {
          const source = await aFile(await aFolder(), 'a.pdf', '%PDF nội dung')
          await untilOver((at) => failAt({ scenario, source, at, code, answer, lasting }))
        })
      }
    }
  }

  it('takes the same work again once it is well', async () => {
    const source = await aFile(await aFolder(), 'a.pdf', '%PDF nội dung')
    for (let n = 1; ; n += 1) {
      const disk = new FaultyDisk(null)
      const archive = await openArchive({ ...(await anArchive()), disk })
      disk.fault = { at: disk.calls + n, code: 'ENOSPC', lasting: true }
      const refused = await importOne(archive, source).then(
        () => false,
        () => true,
      )
      const isOver = !disk.failed
      disk.fault = null
      if (refused && ids(archive).length === 0) await importOne(archive, source)
      expect([...archive.catalog.all()]).toMatchObject([{ title: 'Kế hoạch' }])
      await archive.close()
      if (isOver) break
    }
  })
})
