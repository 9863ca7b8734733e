/** Collects plans and makes a segment of them, by counting: no sorting of postings, no lists that grow. */
import { crc32 } from 'node:zlib'
import { eachWord } from '../analyzer/words.ts'
import type { IndexedPage, IndexedPlan, PlanFacts } from '../indexed-plan.ts'
import { fieldsText } from '../indexed-plan.ts'
import { Lexicon } from './lexicon.ts'
import { TextInMemory } from './page-text.ts'
import type { FileFacts, SegmentData } from './segment.ts'
import { noPage, otherVariant, Segment } from './segment.ts'

/** Positions are 16 bits: a longer page is several entries, and a phrase over the cut is missed. */
const mostWordsOfEntry = 0xffff

export class SegmentBuilder {
  readonly #lexicon: Lexicon
  /** The form of every word of every entry, one after the other. */
  #words = new Uint32Array(1 << 14)
  #wordCount = 0
  readonly #entryEnds: number[] = []
  readonly #planOf: number[] = []
  readonly #pageOf: number[] = []
  readonly #plans: PlanFacts[] = []
  readonly #planEntries: number[] = [0]
  readonly #planPages: number[] = [0]
  readonly #files: FileFacts[] = []
  readonly #pageFile: number[] = []
  readonly #pageIndex: number[] = []
  readonly #texts: Buffer[] = []

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon.isFull ? new Lexicon() : lexicon
  }

  get lexicon(): Lexicon {
    return this.#lexicon
  }

  get plans(): number {
    return this.#plans.length
  }

  get pages(): number {
    return this.#pageFile.length
  }

  /** @returns the place of the plan in the segment */
  add({ pages, ...facts }: IndexedPlan): number {
    const plan = this.#plans.push(facts) - 1
    this.#addEntries(plan, noPage, fieldsText(facts))
    for (const page of pages) this.#addPage(plan, page)
    this.#planEntries.push(this.#entryEnds.length)
    this.#planPages.push(this.#pageFile.length)
    return plan
  }

  #addPage(plan: number, { text, sha256, name, mediaType, pageIndex }: IndexedPage): void {
    const last = this.#files.at(-1)
    if (last?.sha256 !== sha256 || last.name !== name) this.#files.push({ sha256, name, mediaType })
    this.#pageFile.push(this.#files.length - 1)
    this.#pageIndex.push(pageIndex)
    this.#texts.push(Buffer.from(text, 'utf8'))
    this.#addEntries(plan, this.#pageFile.length - 1, text)
  }

  #addEntries(plan: number, page: number, text: string): void {
    const from = this.#wordCount
    eachWord(text, (start, end) => {
      if (this.#wordCount === this.#words.length) this.#grow()
      this.#words[this.#wordCount++] = this.#lexicon.form(text, start, end)
    })
    let end = from
    do {
      end = Math.min(end + mostWordsOfEntry, this.#wordCount)
      this.#entryEnds.push(end)
      this.#planOf.push(plan)
      this.#pageOf.push(page)
    } while (end < this.#wordCount)
  }

  #grow(): void {
    const more = new Uint32Array(this.#words.length * 2)
    more.set(this.#words)
    this.#words = more
  }

  build(): Segment {
    const facts = {
      lengths: Uint32Array.from(this.#entryEnds, (end, i) => end - (this.#entryEnds[i - 1] ?? 0)),
      planOf: Uint32Array.from(this.#planOf),
      pageOf: Uint32Array.from(this.#pageOf),
      plans: [...this.#plans],
      planEntries: Uint32Array.from(this.#planEntries),
      planPages: Uint32Array.from(this.#planPages),
      files: [...this.#files],
      pageFile: Uint32Array.from(this.#pageFile),
      pageIndex: Uint32Array.from(this.#pageIndex),
      pageBytes: Uint32Array.from(this.#texts, (text) => text.length),
      pageCrc: Uint32Array.from(this.#texts, (text) => crc32(text)),
    }
    const words = this.#words.subarray(0, this.#wordCount)
    const postings = postingsOf(words, this.#entryEnds, this.#lexicon)
    return new Segment({ ...postings, ...facts }, new TextInMemory([...this.#texts]))
  }
}

type Postings = Pick<
  SegmentData,
  | 'terms'
  | 'termStart'
  | 'entries'
  | 'starts'
  | 'positions'
  | 'variants'
  | 'formStart'
  | 'forms'
  | 'formEntries'
>

/** @param ends where each entry's words end in `words` */
function postingsOf(words: Uint32Array, ends: readonly number[], lexicon: Lexicon): Postings {
  const counts = countsOf(words, ends, lexicon)
  const used = usedTerms(counts, lexicon)
  const { places } = used
  const termStart = new Uint32Array(used.terms.length + 1)
  const occurrenceStart = new Uint32Array(used.terms.length + 1)
  for (const [term, place] of places.entries()) {
    if (place === unused) continue
    termStart[place + 1] = counts.postings[term] ?? 0
    occurrenceStart[place + 1] = counts.occurrences[term] ?? 0
  }
  for (let place = 1; place < termStart.length; place++) {
    termStart[place] = (termStart[place] ?? 0) + (termStart[place - 1] ?? 0)
    occurrenceStart[place] = (occurrenceStart[place] ?? 0) + (occurrenceStart[place - 1] ?? 0)
  }
  const entries = new Uint32Array(termStart.at(-1) ?? 0)
  const starts = new Uint32Array(entries.length + 1)
  const positions = new Uint16Array(words.length)
  const variants = new Uint8Array(words.length)
  const nextPosting = termStart.slice()
  const nextOccurrence = occurrenceStart.slice()
  const last = new Uint32Array(used.terms.length)
  for (let entry = 0, at = 0; entry < ends.length; entry++) {
    const first = at
    for (const end = ends[entry] ?? 0; at < end; at++) {
      const form = words[at] ?? 0
      const place = places[lexicon.termOf[form] ?? 0] ?? 0
      const occurrence = nextOccurrence[place] ?? 0
      nextOccurrence[place] = occurrence + 1
      positions[occurrence] = at - first
      variants[occurrence] = used.variants[form] ?? otherVariant
      if (last[place] === entry + 1) continue
      last[place] = entry + 1
      const posting = nextPosting[place] ?? 0
      nextPosting[place] = posting + 1
      entries[posting] = entry
      starts[posting] = occurrence
    }
  }
  starts[entries.length] = words.length
  const { terms, forms, formStart, formEntries } = used
  return { terms, termStart, entries, starts, positions, variants, forms, formStart, formEntries }
}

interface Counts {
  /** Of each term: how often it stands, and on how many entries; of each form: on how many entries. */
  occurrences: Uint32Array
  postings: Uint32Array
  formEntries: Uint32Array
}

function countsOf(words: Uint32Array, ends: readonly number[], lexicon: Lexicon): Counts {
  const occurrences = new Uint32Array(lexicon.terms.length)
  const postings = new Uint32Array(lexicon.terms.length)
  const formEntries = new Uint32Array(lexicon.forms.length)
  const lastOfTerm = new Uint32Array(lexicon.terms.length)
  const lastOfForm = new Uint32Array(lexicon.forms.length)
  for (let entry = 0, at = 0; entry < ends.length; entry++)
    for (const end = ends[entry] ?? 0; at < end; at++) {
      const form = words[at] ?? 0
      const term = lexicon.termOf[form] ?? 0
      add1(occurrences, term)
      if (lastOfForm[form] === entry + 1) continue
      lastOfForm[form] = entry + 1
      add1(formEntries, form)
      if (lastOfTerm[term] === entry + 1) continue
      lastOfTerm[term] = entry + 1
      add1(postings, term)
    }
  return { occurrences, postings, formEntries }
}

const add1 = (counts: Uint32Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1
}

const unused = 0xffff_ffff

/** The terms that occur, sorted, with their forms; where each went in `places` and `variants`. */
function usedTerms({ postings, formEntries }: Counts, lexicon: Lexicon) {
  const ids: number[] = []
  for (let id = 0; id < postings.length; id++) if ((postings[id] ?? 0) > 0) ids.push(id)
  ids.sort((x, y) => ((lexicon.terms[x] ?? '') < (lexicon.terms[y] ?? '') ? -1 : 1))
  const places = new Uint32Array(postings.length).fill(unused)
  const formsOfPlace: number[][] = ids.map(() => [])
  for (const [place, id] of ids.entries()) places[id] = place
  for (let form = 0; form < formEntries.length; form++)
    if ((formEntries[form] ?? 0) > 0)
      formsOfPlace[places[lexicon.termOf[form] ?? 0] ?? 0]?.push(form)
  const variants = new Uint8Array(formEntries.length).fill(otherVariant)
  const formStart = new Uint32Array(ids.length + 1)
  const forms: number[] = []
  for (const [place, own] of formsOfPlace.entries()) {
    for (const [variant, form] of own.entries()) variants[form] = Math.min(variant, otherVariant)
    forms.push(...own)
    formStart[place + 1] = forms.length
  }
  return {
    terms: ids.map((id) => lexicon.terms[id] ?? ''),
    places,
    variants,
    formStart,
    forms: forms.map((form) => lexicon.forms[form] ?? ''),
    formEntries: Uint32Array.from(forms, (form) => formEntries[form] ?? 0),
  }
}
