/**
 * What this archive's people confirmed: for each phrase and topic, how often the topic was kept or left
 * out of a plan whose text has the phrase. Counts only, on this machine; forgotten on demand.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Experience } from '../topics/index.ts'

const Counts = z.record(z.string(), z.tuple([z.number().int(), z.number().int()]))
type Counts = z.infer<typeof Counts>

/** A few decisions of one person do not turn the rules around. */
const calm = 4
const leastFactor = 0.5
const mostFactor = 1.8

export class Learned {
  readonly #path: string
  #counts: Counts = {}

  constructor(path: string) {
    this.#path = path
  }

  async load(): Promise<void> {
    const text = await readFile(this.#path, 'utf8').catch(() => '{}')
    const read = Counts.safeParse(json(text))
    this.#counts = read.success ? read.data : {}
  }

  readonly experience: Experience = (set, topic, phrase) => {
    const [kept, left] = this.#counts[`${set}|${topic}|${phrase}`] ?? [0, 0]
    return Math.min(mostFactor, Math.max(leastFactor, (kept + calm) / (left + calm)))
  }

  /**
   * @param phrases of each topic of `set` that the plan's text has
   * @param confirmed the topics that the person kept
   */
  async learn(
    set: 'areas' | 'solutions',
    phrases: ReadonlyMap<string, readonly string[]>,
    confirmed: readonly string[],
  ): Promise<void> {
    const counts = { ...this.#counts }
    for (const [topic, list] of phrases)
      for (const phrase of list) {
        const at = `${set}|${topic}|${phrase}`
        const [kept, left] = counts[at] ?? [0, 0]
        counts[at] = confirmed.includes(topic) ? [kept + 1, left] : [kept, left + 1]
      }
    this.#counts = counts
    await mkdir(dirname(this.#path), { recursive: true })
    await writeFile(this.#path, JSON.stringify(counts))
  }

  async forget(): Promise<void> {
    this.#counts = {}
    await rm(this.#path, { force: true })
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
