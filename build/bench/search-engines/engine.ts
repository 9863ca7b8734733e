/** What the bench asks of every search engine. */
import type { IndexedPlan } from '../../../main/engine/search/index.ts'

export interface Loaded {
  /** Answers as the program would show them: ids of plans, best first, with snippets where the engine has them. */
  search(text: string, limit: number): string[] | Promise<string[]>
  /** Another plan, found by the next search. */
  add(plan: IndexedPlan): void | Promise<void>
  close(): void | Promise<void>
}

export interface Building {
  add(plan: IndexedPlan): void | Promise<void>
  /** Everything is on disk after this. */
  finish(): Promise<void>
}

export interface SearchEngine {
  name: string
  /** @param dir an empty folder */
  build(dir: string): Building | Promise<Building>
  load(dir: string): Promise<Loaded>
}

/** The peers index pages; their plans are listed once, at their best page. */
export const plansOf = (pages: Iterable<string>): string[] => [...new Set(pages)]

/** Letters and digits, for engines that have no query language of their own. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/\p{L}+|\p{N}+/gu) ?? []

/** The usual recipe for accents, which leaves đ as it is. */
export const stripped = (word: string): string =>
  word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
