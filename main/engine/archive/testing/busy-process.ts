/**
 * A process that works on an archive until it is killed: seeded operations, each told on stdout before
 * it begins and after it was acknowledged. It opens the archive when it gets a line on stdin, so that
 * its start costs the test nothing.
 */
import { deepStrictEqual as deepEqual } from 'node:assert'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import type { Plan, PlanId } from '../../../../preload/model.ts'
import { BulkChange } from '../../../../preload/model.ts'
import type { Archive } from '../index.ts'
import { openArchive } from '../index.ts'
import { Dice } from './dice.ts'
import type { Facts, States, Told } from './facts.ts'
import { factsOf } from './facts.ts'

const [root = '', userData = '', inbox = '', seed = '0'] = process.argv.slice(2)
const dice = new Dice(Number(seed))
const labels = ['một', 'hai', 'ba', 'bốn']

/** Synchronously, so that what was acknowledged is told before anything else happens. */
function tell(line: Told): void {
  writeFileSync(1, `${JSON.stringify(line)}\n`)
}

class Worker {
  readonly #archive: Archive
  /** What `undo` takes back, last first: the plans as they were. */
  readonly #before: Map<PlanId, Facts>[] = []
  #files = 0

  constructor(archive: Archive) {
    this.#archive = archive
  }

  async step(): Promise<void> {
    const plans = [...this.#archive.catalog.all()]
    const [trash, live] = [
      plans.filter(({ deletedAt }) => deletedAt !== null),
      plans.filter(({ deletedAt }) => deletedAt === null),
    ]
    const chance = dice.roll()
    if (live.length < 4 || chance < 0.25) await this.#import()
    else if (chance < 0.5) await this.#save(dice.some(live, 1))
    else if (chance < 0.62) await this.#tag(dice.some(live, 5))
    else if (chance < 0.76) await this.#trash(dice.some(live, 3))
    else if (chance < 0.82) await this.#restore(dice.some(trash, 3))
    else if (chance < 0.9) await this.#undo()
    else await this.#purge(dice.some(trash, 4))
  }

  async #import(): Promise<void> {
    this.#files += 1
    // Now and then the same bytes again: shared files go only with their last plan.
    const text = dice.roll() < 0.2 ? 'dùng chung ' : `nội dung ${seed} ${this.#files} `
    const bytes = Buffer.from(text.repeat(1 + dice.below(2_000)))
    const source = join(inbox, `${seed}-${this.#files}.txt`)
    writeFileSync(source, bytes)
    const title = `Kế hoạch ${seed} ${this.#files}`
    const files = [createHash('sha256').update(bytes).digest('hex')]
    tell({ begin: { states: {}, made: { title, notes: '', tags: [], trash: false, files } } })
    const { sha256 } = await this.#archive.attachments.add(source)
    const attachment = {
      sha256,
      name: 'a.txt',
      mediaType: 'text/plain',
      bytes: bytes.length,
      pages: null,
      kind: 'original',
      addedAt: new Date().toISOString(),
      text: 'pending',
      problem: null,
    } as const
    const plan = await this.#archive.catalog.create({ title }, [attachment])
    this.#archive.attachments.letGo(sha256)
    tell({ done: { [plan.id]: factsOf(plan) } })
  }

  #save(plans: Plan[]): Promise<void> {
    const change = { notes: `sửa ${dice.below(1_000)}`, tags: dice.some(labels, 2).sort() }
    return this.#edit(plans, change, async () => {
      for (const { id, revision } of plans) await this.#archive.catalog.save(id, revision, change)
    })
  }

  #tag(plans: Plan[]): Promise<void> {
    const [tag = ''] = dice.some(labels, 1)
    const add = dice.roll() < 0.6
    const tagged = ({ tags }: Plan) => ({
      tags: [...tags.filter((each) => each !== tag), ...(add ? [tag] : [])].sort(),
    })
    const change = BulkChange.parse(add ? { addTags: [tag] } : { removeTags: [tag] })
    return this.#edit(plans, tagged, async () => {
      const { failed } = await this.#archive.catalog.saveMany(idsOf(plans), change)
      if (failed.length > 0) throw new Error(JSON.stringify(failed))
    })
  }

  #trash(plans: Plan[]): Promise<void> {
    return this.#edit(plans, { trash: true }, () => this.#archive.catalog.trash(idsOf(plans)))
  }

  #restore(plans: Plan[]): Promise<void> {
    return this.#edit(plans, { trash: false }, () => this.#archive.catalog.restore(idsOf(plans)))
  }

  async #edit(
    plans: readonly Plan[],
    change: Partial<Facts> | ((plan: Plan) => Partial<Facts>),
    work: () => Promise<void>,
  ): Promise<void> {
    if (plans.length === 0) return
    const { catalog } = this.#archive
    const states: States = {}
    for (const plan of plans) {
      states[plan.id] = {
        ...factsOf(plan),
        ...(typeof change === 'function' ? change(plan) : change),
      }
    }
    tell({ begin: { states, made: null } })
    await work()
    this.#expect(states)
    tell({ done: states })
    const altered = plans.filter(({ id, revision }) => catalog.get(id)?.revision !== revision)
    if (altered.length > 0)
      this.#before.push(new Map(altered.map((plan) => [plan.id, factsOf(plan)])))
  }

  async #undo(): Promise<void> {
    const { catalog } = this.#archive
    const before = [...(this.#before.pop() ?? [])].filter(([id]) => catalog.get(id) !== null)
    const states = Object.fromEntries(before)
    tell({ begin: { states, made: null } })
    await catalog.undo()
    this.#expect(states)
    tell({ done: states })
  }

  /** What was acknowledged is what was asked for. */
  #expect(states: States): void {
    for (const [id, wanted] of Object.entries(states)) {
      const plan = this.#archive.catalog.get(id)
      deepEqual(plan && factsOf(plan), wanted)
    }
  }

  async #purge(plans: Plan[]): Promise<void> {
    if (plans.length === 0) return
    const states = Object.fromEntries(plans.map(({ id }) => [id, null]))
    tell({ begin: { states, made: null } })
    await this.#archive.purge(idsOf(plans))
    tell({ done: states })
  }
}

const idsOf = (plans: readonly Plan[]): PlanId[] => plans.map(({ id }) => id)

flushCompileCache()
process.stdin.once('data', async () => {
  const worker = new Worker(await openArchive({ root, userData }))
  for (;;) await worker.step()
})
