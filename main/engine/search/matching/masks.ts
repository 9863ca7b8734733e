/** Which entries, and which plans, of a segment have what a query needs: a byte each. */
import { isAccented } from '../analyzer/index.ts'
import type { Need, QueryWord, Row } from '../query/need.ts'
import type { Segment } from '../segment/segment.ts'
import { advance, isWanted, type Postings } from './postings.ts'
import type { WordTable } from './word-table.ts'
import { agreeingVariants } from './word-table.ts'

export type Mask = Uint8Array

/** Of one leaf: the entries that have it, and their plans. */
interface Leaf {
  entries: Mask
  plans: Mask
}

export class Masks {
  readonly #segment: Segment
  readonly #words: WordTable
  readonly #leaves = new Map<Need, Leaf>()

  constructor(segment: Segment, words: WordTable) {
    this.#segment = segment
    this.#words = words
  }

  /** Entries that have it in any accents, their plan's fields taken with each page. */
  loosePages(need: Need): Mask {
    return evaluate(need, (leaf) => this.#withFields(this.#leaf(leaf).entries))
  }

  /** Entries that have it in the accents that were typed, their plan's fields taken with each page. */
  pages(need: Need): Mask {
    return evaluate(need, (leaf) => this.#withFields(this.#exactLeaf(leaf)))
  }

  /** Plans that have it, on any of their pages and in their fields taken together. */
  plans(need: Need): Mask {
    const mask = evaluate(need, (leaf) => this.#leaf(leaf).plans)
    return mask === this.#leaves.get(need)?.plans ? copyOf(mask) : mask
  }

  #leaf(leaf: Need): Leaf {
    const known = this.#leaves.get(leaf)
    if (known) return known
    const made = this.#noLeaf()
    if (leaf.kind === 'near') this.#markNear(made, leaf)
    else if (leaf.kind === 'row') this.#markRow(made, leaf.row, leaf.loose)
    this.#leaves.set(leaf, made)
    return made
  }

  #noLeaf(): Leaf {
    const { lengths, plans } = this.#segment.data
    return { entries: emptyMask(lengths.length), plans: emptyMask(plans.length) }
  }

  #exactLeaf(leaf: Need): Mask {
    const [word] = leaf.kind === 'row' ? leaf.row : []
    if (leaf.kind !== 'row' || !leaf.loose || !word || !isAccented(word))
      return this.#leaf(leaf).entries
    const mask = emptyMask(this.#segment.data.lengths.length)
    for (const term of this.#words.terms(this.#segment, word)) this.#markForms(mask, term, word)
    return mask
  }

  #markForms(mask: Mask, term: number, word: QueryWord): void {
    const agreeing = agreeingVariants(this.#segment, term, word)
    const { entries, termStart, starts, variants } = this.#segment.data
    const to = termStart[term + 1] ?? 0
    for (let p = termStart[term] ?? 0; p < to; p++) {
      const end = starts[p + 1] ?? 0
      for (let o = starts[p] ?? 0; o < end; o++)
        if (agreeing[variants[o] ?? 0] === 1) {
          mask[entries[p] ?? 0] = 1
          break
        }
    }
  }

  #markRow(leaf: Leaf, row: Row, loose: boolean): void {
    const [word] = row
    if (row.length !== 1 || !word || (!loose && isAccented(word))) {
      const { entries, from, to } = this.#words.row(this.#segment, row)
      this.#mark(leaf, entries, from, to)
      return
    }
    if (word.ending !== 'whole') {
      this.#markTimes(leaf, this.#words.times(this.#segment, word))
      return
    }
    const { entries, from, to } = this.#words.postings(this.#segment, word, false)
    this.#mark(leaf, entries, from, to)
  }

  #mark(leaf: Leaf, entries: Uint32Array, from: number, to: number): void {
    const { planOf } = this.#segment.data
    for (let p = from; p < to; p++) {
      const entry = entries[p] ?? 0
      leaf.entries[entry] = 1
      leaf.plans[planOf[entry] ?? 0] = 1
    }
  }

  #markTimes(leaf: Leaf, times: Uint16Array): void {
    const { planOf } = this.#segment.data
    for (let entry = 0; entry < times.length; entry++) {
      if (times[entry] === 0) continue
      leaf.entries[entry] = 1
      leaf.plans[planOf[entry] ?? 0] = 1
    }
  }

  #markNear(leaf: Leaf, { left, right, within }: Extract<Need, { kind: 'near' }>): void {
    const one = this.#words.row(this.#segment, left)
    const other = this.#words.row(this.#segment, right)
    let q = other.from
    for (let p = one.from; p < one.to; p++) {
      const entry = one.entries[p] ?? 0
      q = advance(other.entries, q, other.to, entry)
      if (q >= other.to) return
      if (
        other.entries[q] === entry &&
        areNear(one, p, left.length, other, q, right.length, within)
      )
        this.#mark(leaf, one.entries, p, p + 1)
    }
  }

  #withFields(entries: Mask): Mask {
    const { planEntries, plans } = this.#segment.data
    const mask = copyOf(entries)
    for (let plan = 0; plan < plans.length; plan++) {
      const fields = planEntries[plan] ?? 0
      if (entries[fields] === 1) mask.fill(1, fields, planEntries[plan + 1])
    }
    return mask
  }

  /** Plans with any of some entries. */
  plansOf(entries: Mask): Mask {
    const { planOf, plans } = this.#segment.data
    const mask = emptyMask(plans.length)
    for (let entry = 0; entry < entries.length; entry++)
      if (entries[entry] !== 0) mask[planOf[entry] ?? 0] = 1
    return mask
  }
}

function evaluate(need: Need, leafMask: (leaf: Need) => Mask): Mask {
  if (need.kind !== 'all' && need.kind !== 'any') return leafMask(need)
  const [first, ...rest] = need.of.map((part) => evaluate(part, leafMask))
  if (!first) return emptyMask(0)
  const mask = copyOf(first)
  for (const other of rest) {
    if (need.kind === 'all') andInto(mask, other)
    else orInto(mask, other)
  }
  return mask
}

/** With room for whole words of 32 bits, four bytes of which are taken at once. */
const emptyMask = (length: number): Mask =>
  new Uint8Array(new ArrayBuffer(Math.ceil(length / 4) * 4), 0, length)

function copyOf(mask: Mask): Mask {
  const copy = emptyMask(mask.length)
  copy.set(mask)
  return copy
}

const wordsOf = ({ buffer, byteOffset, length }: Mask): Uint32Array | null =>
  byteOffset === 0 && buffer.byteLength === Math.ceil(length / 4) * 4
    ? new Uint32Array(buffer)
    : null

/** Leaves in a mask what the other has too. */
export function andInto(mask: Mask, other: Mask): void {
  const [own, others] = [wordsOf(mask), wordsOf(other)]
  if (own && others) for (let i = 0; i < own.length; i++) own[i] = (own[i] ?? 0) & (others[i] ?? 0)
  else for (let i = 0; i < mask.length; i++) mask[i] = (mask[i] ?? 0) & (other[i] ?? 0)
}

function orInto(mask: Mask, other: Mask): void {
  const [own, others] = [wordsOf(mask), wordsOf(other)]
  if (own && others) for (let i = 0; i < own.length; i++) own[i] = (own[i] ?? 0) | (others[i] ?? 0)
  else for (let i = 0; i < mask.length; i++) mask[i] = (mask[i] ?? 0) | (other[i] ?? 0)
}

export function ones(mask: Mask): number {
  let count = 0
  for (let i = 0; i < mask.length; i++) count += mask[i] ?? 0
  return count
}

/** At most `within` words between the two, whichever comes first. */
function areNear(
  one: Postings,
  p: number,
  oneLength: number,
  other: Postings,
  q: number,
  otherLength: number,
  within: number,
): boolean {
  for (let a = one.starts[p] ?? 0; a < (one.starts[p + 1] ?? 0); a++) {
    if (!isWanted(one, a)) continue
    const from = one.positions[a] ?? 0
    for (let b = other.starts[q] ?? 0; b < (other.starts[q + 1] ?? 0); b++) {
      if (!isWanted(other, b)) continue
      const to = other.positions[b] ?? 0
      const between = to > from ? to - from - oneLength : from - to - otherLength
      // The same word cannot be near itself.
      if (to !== from && between >= 0 && between <= within) return true
    }
  }
  return false
}
