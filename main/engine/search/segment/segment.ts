/**
 * A part of the index that does not change: postings of some thousand pages in typed arrays, as they lie in its file.
 *
 *   terms[t]            folded words, sorted
 *   termStart[t]…       → entries[p], the pages (and "pages 0") that have it, ascending
 *   starts[p]…          → positions[o], where in the entry; variants[o], in which accents
 *   formStart[t]…       → forms[f], the accented forms of a term; a variant is a place among them
 *
 * Only the tombstones (`dead`) and the place of the text change.
 */
import { crc32 } from 'node:zlib'
import type { IndexedPage, PlanFacts } from '../indexed-plan.ts'
import type { PageText } from './page-text.ts'

/** The entry is its plan's fields, not a page. */
export const noPage = 0xffff_ffff
/** A form beyond the 255th of a term: it agrees with no accents. */
export const otherVariant = 255

export interface FileFacts {
  sha256: string
  name: string
  mediaType: string
}

export interface SegmentData {
  terms: string[]
  termStart: Uint32Array
  entries: Uint32Array
  starts: Uint32Array
  positions: Uint16Array
  variants: Uint8Array
  formStart: Uint32Array
  forms: string[]
  /** How many entries have the form. */
  formEntries: Uint32Array
  /** Of each entry: words, plan, page. */
  lengths: Uint32Array
  planOf: Uint32Array
  pageOf: Uint32Array
  plans: PlanFacts[]
  /** First entry and page of each plan, and one more at the end. */
  planEntries: Uint32Array
  planPages: Uint32Array
  files: FileFacts[]
  /** Of each page: its file, its number there from 0, the length of its text in bytes of UTF-8, and their CRC-32. */
  pageFile: Uint32Array
  pageIndex: Uint32Array
  pageBytes: Uint32Array
  pageCrc: Uint32Array
}

export class Segment {
  readonly data: SegmentData
  readonly text: PageText
  /** Where each page's text begins; doubles, because it may be more than 4 GB. */
  readonly #textStart: Float64Array
  /** 1 for a plan that was removed or changed since. */
  readonly dead: Uint8Array
  /** Words on live pages and in live fields: what their average length is computed from. */
  pageWords = 0
  fieldWords = 0
  livePages = 0
  livePlans = 0

  constructor(data: SegmentData, text: PageText) {
    this.data = data
    this.text = text
    this.dead = new Uint8Array(data.plans.length)
    this.#textStart = new Float64Array(data.pageBytes.length)
    for (let page = 1; page < data.pageBytes.length; page++)
      this.#textStart[page] = (this.#textStart[page - 1] ?? 0) + (data.pageBytes[page - 1] ?? 0)
    for (let plan = 0; plan < data.plans.length; plan++) this.#count(plan, 1)
  }

  /** A page with its text; null when the text on disk is not what was written. */
  page(page: number): IndexedPage | null {
    const { files, pageFile, pageIndex, pageBytes, pageCrc } = this.data
    const file = files[pageFile[page] ?? 0]
    const bytes = this.text.read(this.#textStart[page] ?? 0, pageBytes[page] ?? 0)
    if (!file || crc32(bytes) !== pageCrc[page]) return null
    return { ...file, pageIndex: pageIndex[page] ?? 0, text: bytes.toString('utf8') }
  }

  kill(plan: number): void {
    if (this.dead[plan] === 1) return
    this.dead[plan] = 1
    this.#count(plan, -1)
  }

  /** The place of a folded word among the terms, or -1. */
  find(term: string): number {
    const at = lowerBound(this.data.terms, term)
    return this.data.terms[at] === term ? at : -1
  }

  /** [from, to) of the terms that begin so. */
  withPrefix(prefix: string): [from: number, to: number] {
    const { terms } = this.data
    // U+FFFF is no letter: it sorts after every word with the prefix.
    return [lowerBound(terms, prefix), lowerBound(terms, `${prefix}\uffff`)]
  }

  entriesWith(term: number): number {
    const { termStart } = this.data
    return (termStart[term + 1] ?? 0) - (termStart[term] ?? 0)
  }

  /** Which variant of a term an accented form is; -1 where it does not occur. */
  variantOf(term: number, form: string): number {
    const { forms, formStart } = this.data
    const first = formStart[term] ?? 0
    const end = Math.min(formStart[term + 1] ?? first, first + otherVariant)
    for (let at = first; at < end; at++) if (forms[at] === form) return at - first
    return -1
  }

  #count(plan: number, sign: 1 | -1): void {
    const { planEntries, planPages, lengths } = this.data
    const first = planEntries[plan] ?? 0
    this.fieldWords += sign * (lengths[first] ?? 0)
    for (let entry = first + 1; entry < (planEntries[plan + 1] ?? 0); entry++)
      this.pageWords += sign * (lengths[entry] ?? 0)
    this.livePages += sign * ((planPages[plan + 1] ?? 0) - (planPages[plan] ?? 0))
    this.livePlans += sign
  }
}

function lowerBound(sorted: readonly string[], wanted: string): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((sorted[middle] ?? '') < wanted) from = middle + 1
    else to = middle
  }
  return from
}
