/**
 * The segments of an archive: a small one in memory that plans are added to, and sealed ones that are merged as they
 * grow in number, so that there are few. Changes are on disk after `flush`.
 */
import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import type { PlanId } from '../../../../preload/model.ts'
import { replaceDurably } from '../../archive/durable-write.ts'
import type { IndexedPlan } from '../indexed-plan.ts'
import { SegmentBuilder } from './builder.ts'
import { Lexicon } from './lexicon.ts'
import { indexFile, readManifest, sweep, textFile, writeManifest } from './manifest.ts'
import type { TextSource } from './merge.ts'
import { mergeSegments } from './merge.ts'
import { TextInFile } from './page-text.ts'
import { Segment } from './segment.ts'
import { readSegment, writeSegment } from './segment-file.ts'

/** Built anew at the first search after each addition: so many pages take a few milliseconds. */
const mostFreshPages = 250
/** What is only in memory is written when it is this much. */
const mostUnsavedPages = 4_000
const mostPages = 20_000
/** A segment joins a merge when it is at most this many times as large as what is being written. */
const absorbUpTo = 2
const copyBytes = 1 << 20

/** A plan's place: in a sealed segment, or in the one being filled. */
interface Home {
  holder: Fresh | Segment
  plan: number
}

interface Saved {
  name: string
  segment: Segment
}

/** The segment that is being filled. */
class Fresh {
  readonly builder: SegmentBuilder
  readonly #dead = new Set<number>()
  #built: Segment | null = null

  constructor(lexicon: Lexicon) {
    this.builder = new SegmentBuilder(lexicon)
  }

  add(plan: IndexedPlan): number {
    this.#built = null
    return this.builder.add(plan)
  }

  kill(plan: number): void {
    this.#dead.add(plan)
    this.#built?.kill(plan)
  }

  get segment(): Segment {
    if (this.#built) return this.#built
    const built = this.builder.build()
    for (const plan of this.#dead) built.kill(plan)
    this.#built = built
    return built
  }
}

export class SegmentStore {
  readonly #dir: string
  readonly #homes = new Map<PlanId, Home>()
  #saved: Saved[] = []
  #unsaved: Segment[] = []
  #fresh = new Fresh(new Lexicon())
  #changed = false
  #writing: Promise<void> = Promise.resolve()

  private constructor(dir: string) {
    this.#dir = dir
  }

  /** What is damaged or of another version is left out: its plans are not among `versions`. */
  static async open(dir: string): Promise<SegmentStore> {
    const store = new SegmentStore(dir)
    const { segments } = await readManifest(dir)
    const loaded = await Promise.all(segments.map(({ name, dead }) => load(dir, name, dead)))
    store.#saved = loaded.filter((one) => one !== null)
    for (const { segment } of store.#saved) store.#settleIn(segment)
    store.#changed = store.#saved.length < segments.length
    await sweep(dir, new Set(store.#saved.map(({ name }) => name)))
    return store
  }

  /** Everything that is searched. */
  get segments(): Segment[] {
    const sealed = [...this.#saved.map(({ segment }) => segment), ...this.#unsaved]
    return this.#fresh.builder.plans > 0 ? [...sealed, this.#fresh.segment] : sealed
  }

  versions(): Map<PlanId, string> {
    const versions = new Map<PlanId, string>()
    for (const segment of this.segments)
      for (const [plan, { id, version }] of segment.data.plans.entries())
        if (segment.dead[plan] === 0) versions.set(id, version)
    return versions
  }

  put(plan: IndexedPlan): void {
    this.remove(plan.id)
    this.#homes.set(plan.id, { holder: this.#fresh, plan: this.#fresh.add(plan) })
    this.#changed = true
    if (this.#fresh.builder.pages >= mostFreshPages) this.#seal()
  }

  remove(id: PlanId): void {
    const home = this.#homes.get(id)
    if (!home) return
    home.holder.kill(home.plan)
    this.#homes.delete(id)
    this.#changed = true
  }

  /** Writes when much is only in memory; to be awaited between additions. */
  async settle(): Promise<void> {
    const unsaved = this.#unsaved.reduce((sum, segment) => sum + segment.livePages, 0)
    if (unsaved >= mostUnsavedPages) await this.flush()
  }

  async flush(): Promise<void> {
    const writing = this.#writing.catch(() => {}).then(() => this.#write())
    this.#writing = writing
    await writing
  }

  /** What was not flushed is lost. */
  async close(): Promise<void> {
    await this.#writing.catch(() => {})
    for (const { segment } of this.#saved) segment.text.close()
  }

  #seal(): void {
    if (this.#fresh.builder.plans === 0) return
    const { segment, builder } = this.#fresh
    this.#fresh = new Fresh(builder.lexicon)
    this.#unsaved.push(segment)
    this.#settleIn(segment)
  }

  #settleIn(segment: Segment): void {
    for (const [plan, { id }] of segment.data.plans.entries())
      if (segment.dead[plan] === 0) this.#homes.set(id, { holder: segment, plan })
  }

  async #write(): Promise<void> {
    if (!this.#changed) return
    this.#changed = false
    try {
      await mkdir(this.#dir, { recursive: true })
      this.#seal()
      const unsaved = [...this.#unsaved]
      const absorbed = this.#toAbsorb(unsaved)
      if (unsaved.length + absorbed.length > 0) await this.#merge(unsaved, absorbed)
      await writeManifest(this.#dir, {
        segments: this.#saved.map(({ name, segment }) => ({ name, dead: deadPlans(segment) })),
      })
      for (const { segment } of absorbed) segment.text.close()
      await sweep(this.#dir, new Set(this.#saved.map(({ name }) => name)))
    } catch (error) {
      this.#changed = true
      throw error
    }
  }

  /** Small segments are written together with what is new; those that are mostly dead are written anew. */
  #toAbsorb(unsaved: readonly Segment[]): Saved[] {
    let pages = unsaved.reduce((sum, segment) => sum + segment.livePages, 0)
    const absorbed: Saved[] = []
    const smallestFirst = [...this.#saved].sort((x, y) => x.segment.livePages - y.segment.livePages)
    for (const saved of smallestFirst) {
      const { segment } = saved
      const isMostlyDead = segment.livePlans * 2 < segment.data.plans.length
      const isSmall = unsaved.length > 0 && segment.livePages <= absorbUpTo * pages
      if (!isMostlyDead && !isSmall) continue
      if (absorbed.length > 0 && pages + segment.livePages > mostPages) continue
      if (unsaved.length > 0 && pages + segment.livePages > mostPages) continue
      absorbed.push(saved)
      pages += segment.livePages
    }
    return absorbed
  }

  async #merge(unsaved: readonly Segment[], absorbed: readonly Saved[]): Promise<void> {
    const sources = [...absorbed.map(({ segment }) => segment), ...unsaved]
    const { data, texts, origins } = await mergeSegments(sources)
    const kept = this.#saved.filter((saved) => !absorbed.includes(saved))
    const made: Saved[] = []
    if (data.plans.length > 0) {
      const name = randomBytes(8).toString('hex')
      await writeTexts(textFile(this.#dir, name), texts)
      await writeSegment(indexFile(this.#dir, name), data)
      made.push({ name, segment: new Segment(data, new TextInFile(textFile(this.#dir, name))) })
    }
    for (const { segment } of made) {
      // Plans that were removed or changed while this was written.
      for (const [plan, origin] of origins.entries())
        if (origin.segment.dead[origin.plan] === 1) segment.kill(plan)
      this.#settleIn(segment)
    }
    this.#saved = [...kept, ...made]
    this.#unsaved = this.#unsaved.filter((segment) => !unsaved.includes(segment))
  }
}

async function load(dir: string, name: string, dead: readonly number[]): Promise<Saved | null> {
  try {
    const data = await readSegment(indexFile(dir, name))
    if (!data) return null
    const segment = new Segment(data, new TextInFile(textFile(dir, name)))
    for (const plan of dead) segment.kill(plan)
    return { name, segment }
  } catch {
    return null
  }
}

function deadPlans({ dead }: Segment): number[] {
  const plans: number[] = []
  for (const [plan, isDead] of dead.entries()) if (isDead === 1) plans.push(plan)
  return plans
}

async function writeTexts(path: string, texts: readonly TextSource[]): Promise<void> {
  await replaceDurably(path, async (file) => {
    for (const { segment, at, length } of texts)
      for (let done = 0; done < length; done += copyBytes) {
        const wanted = Math.min(copyBytes, length - done)
        const bytes = segment.text.read(at + done, wanted)
        await file.write(bytes)
        // A text file that was cut: its pages fail their check when they are read, and are indexed again.
        if (bytes.length < wanted) await file.write(Buffer.alloc(wanted - bytes.length))
      }
  })
}
