/** Makes one segment of several, without the plans that are dead. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FileFacts, SegmentData } from './segment.ts'
import { noPage, otherVariant, type Segment } from './segment.ts'

/** Searches wait no longer than this for a merge. */
const turnMs = 8
const gone = 0xffff_ffff

/** A page of the merged segment, in the segment it came from. */
export interface TextSource {
  segment: Segment
  at: number
  length: number
}

export interface Merged {
  data: SegmentData
  /** Runs of text to copy, in order. */
  texts: TextSource[]
  /** Of each plan of the merged segment: where it was. */
  origins: { segment: Segment; plan: number }[]
}

export async function mergeSegments(sources: readonly Segment[]): Promise<Merged> {
  const rows = mergeRows(sources)
  const turns = new Turns()
  await turns.maybeWait()
  const postings = await mergePostings(sources, rows.newEntry, turns)
  return { data: { ...rows.facts, ...postings }, texts: rows.texts, origins: rows.origins }
}

class Turns {
  #since = performance.now()

  async maybeWait(): Promise<void> {
    if (performance.now() - this.#since < turnMs) return
    await nextTurn()
    this.#since = performance.now()
  }
}

/** Plans, entries and pages, one source after the other. */
function mergeRows(sources: readonly Segment[]) {
  const lengths: number[] = []
  const planOf: number[] = []
  const pageOf: number[] = []
  const plans: SegmentData['plans'] = []
  const planEntries = [0]
  const planPages = [0]
  const files: FileFacts[] = []
  const pageFile: number[] = []
  const pageIndex: number[] = []
  const pageBytes: number[] = []
  const pageCrc: number[] = []
  const texts: TextSource[] = []
  const origins: Merged['origins'] = []
  const newEntry: Uint32Array[] = []
  for (const segment of sources) {
    const { data, dead } = segment
    const entryMap = new Uint32Array(data.lengths.length).fill(gone)
    const fileMap = new Map<number, number>()
    let textAt = 0
    for (const [plan, facts] of data.plans.entries()) {
      const firstPage = data.planPages[plan] ?? 0
      const lastPage = data.planPages[plan + 1] ?? 0
      let bytes = 0
      for (let page = firstPage; page < lastPage; page++) bytes += data.pageBytes[page] ?? 0
      if (dead[plan] === 0) {
        const planAt = plans.push(facts) - 1
        const shift = pageFile.length - firstPage
        for (let page = firstPage; page < lastPage; page++) {
          const file = data.pageFile[page] ?? 0
          let fileAt = fileMap.get(file)
          const fileFacts = data.files[file]
          if (fileAt === undefined && fileFacts) {
            fileAt = files.push(fileFacts) - 1
            fileMap.set(file, fileAt)
          }
          pageFile.push(fileAt ?? 0)
          pageIndex.push(data.pageIndex[page] ?? 0)
          pageBytes.push(data.pageBytes[page] ?? 0)
          pageCrc.push(data.pageCrc[page] ?? 0)
        }
        for (let e = data.planEntries[plan] ?? 0; e < (data.planEntries[plan + 1] ?? 0); e++) {
          const page = data.pageOf[e] ?? noPage
          entryMap[e] = lengths.push(data.lengths[e] ?? 0) - 1
          planOf.push(planAt)
          pageOf.push(page === noPage ? noPage : page + shift)
        }
        planEntries.push(lengths.length)
        planPages.push(pageFile.length)
        origins.push({ segment, plan })
        const last = texts.at(-1)
        if (last?.segment === segment && last.at + last.length === textAt) last.length += bytes
        else texts.push({ segment, at: textAt, length: bytes })
      }
      textAt += bytes
    }
    newEntry.push(entryMap)
  }
  const facts = {
    lengths: Uint32Array.from(lengths),
    planOf: Uint32Array.from(planOf),
    pageOf: Uint32Array.from(pageOf),
    plans,
    planEntries: Uint32Array.from(planEntries),
    planPages: Uint32Array.from(planPages),
    files,
    pageFile: Uint32Array.from(pageFile),
    pageIndex: Uint32Array.from(pageIndex),
    pageBytes: Uint32Array.from(pageBytes),
    pageCrc: Uint32Array.from(pageCrc),
  }
  return { facts, texts, origins, newEntry }
}

/** The sorted terms of all sources, merged like the shoes of a zip; postings follow source by source. */
async function mergePostings(
  sources: readonly Segment[],
  newEntry: readonly Uint32Array[],
  turns: Turns,
) {
  const most = (of: (data: SegmentData) => number) =>
    sources.reduce((sum, { data }) => sum + of(data), 0)
  const entries = new Uint32Array(most((data) => data.entries.length))
  const starts = new Uint32Array(entries.length + 1)
  const positions = new Uint16Array(most((data) => data.positions.length))
  const variants = new Uint8Array(positions.length)
  const terms: string[] = []
  const termStart = [0]
  const forms: string[] = []
  const formStart = [0]
  const formEntries: number[] = []
  const next = sources.map(() => 0)
  let posting = 0
  let occurrence = 0
  for (;;) {
    const term = smallest(sources, next)
    if (term === null) break
    const firstForm = forms.length
    const before = posting
    for (const [s, { data }] of sources.entries()) {
      const t = next[s] ?? 0
      if (data.terms[t] !== term) continue
      next[s] = t + 1
      const variantMap = mergeForms(data, t, forms, firstForm, formEntries)
      const map = newEntry[s] ?? new Uint32Array(0)
      for (let p = data.termStart[t] ?? 0; p < (data.termStart[t + 1] ?? 0); p++) {
        const entry = map[data.entries[p] ?? 0] ?? gone
        if (entry === gone) continue
        entries[posting] = entry
        starts[posting++] = occurrence
        for (let o = data.starts[p] ?? 0; o < (data.starts[p + 1] ?? 0); o++) {
          positions[occurrence] = data.positions[o] ?? 0
          variants[occurrence++] = variantMap[data.variants[o] ?? otherVariant] ?? otherVariant
        }
      }
    }
    if (posting === before) {
      // Only dead plans had it.
      forms.length = firstForm
      formEntries.length = firstForm
    } else {
      terms.push(term)
      termStart.push(posting)
      formStart.push(forms.length)
    }
    await turns.maybeWait()
  }
  starts[posting] = occurrence
  return {
    terms,
    termStart: Uint32Array.from(termStart),
    entries: entries.slice(0, posting),
    starts: starts.slice(0, posting + 1),
    positions: positions.slice(0, occurrence),
    variants: variants.slice(0, occurrence),
    formStart: Uint32Array.from(formStart),
    forms,
    formEntries: Uint32Array.from(formEntries),
  }
}

function smallest(sources: readonly Segment[], next: readonly number[]): string | null {
  let least: string | null = null
  for (const [s, { data }] of sources.entries()) {
    const term = data.terms[next[s] ?? 0]
    if (term !== undefined && (least === null || term < least)) least = term
  }
  return least
}

/** Adds a term's forms that are new; says which variant each becomes. Dead entries stay counted: a little less rare. */
function mergeForms(
  data: SegmentData,
  term: number,
  forms: string[],
  firstForm: number,
  formEntries: number[],
): Uint8Array {
  const from = data.formStart[term] ?? 0
  const to = data.formStart[term + 1] ?? 0
  const variantMap = new Uint8Array(256).fill(otherVariant)
  for (let f = from; f < to; f++) {
    const form = data.forms[f] ?? ''
    let at = forms.indexOf(form, firstForm)
    if (at < 0) {
      at = forms.push(form) - 1
      formEntries.push(0)
    }
    formEntries[at] = (formEntries[at] ?? 0) + (data.formEntries[f] ?? 0)
    if (f - from < otherVariant) variantMap[f - from] = Math.min(at - firstForm, otherVariant)
  }
  return variantMap
}
