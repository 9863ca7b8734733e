/** Which entries, and which plans, of a segment have what a query needs: a byte each. */
import { isAccented } from '../analyzer/index.ts'
import type { Need, QueryWord, Row } from '../query/need.ts'
import type { Segment } from '../segment/segment.ts'
import { advance, isWanted, type Postings } from './postings.ts'
import type { WordTable } from './word-table.ts'
import { agreeingVariants } from './word-table.ts'

export type Mask = Uint8Array

export class Masks {
  readonly #segment: Segment
  readonly #words: WordTable
  readonly #leaves = new Map<Need, Mask>()

  constructor(segment: Segment, words: WordTable) {
    this.#segment = segment
    this.#words = words
  }

  /** Entries that have it in any accents, their plan's fields taken with each page. */
  loosePages(need: Need): Mask {
    return this.#evaluate(need, (leaf) => this.#withFields(this.#leaf(leaf)))
  }

  /** Entries that have it in the accents that were typed, their plan's fields taken with each page. */
  pages(need: Need): Mask {
    return this.#evaluate(need, (leaf) => this.#withFields(this.#exactLeaf(leaf)))
  }

  /** Plans that have it, on any of their pages and in their fields taken together. */
  plans(need: Need): Mask {
    return this.#evaluate(need, (leaf) => this.plansOf(this.#leaf(leaf)))
  }

  #evaluate(need: Need, leafMask: (leaf: Need) => Mask): Mask {
    if (need.kind !== 'all' && need.kind !== 'any') return leafMask(need)
    const [first, ...rest] = need.of.map((part) => this.#evaluate(part, leafMask))
    const mask = first?.slice() ?? new Uint8Array(0)
    for (const other of rest)
      for (let i = 0; i < mask.length; i++)
        mask[i] =
          need.kind === 'all' ? (mask[i] ?? 0) & (other[i] ?? 0) : (mask[i] ?? 0) | (other[i] ?? 0)
    return mask
  }

  #leaf(leaf: Need): Mask {
    const known = this.#leaves.get(leaf)
    if (known) return known
    const mask = new Uint8Array(this.#segment.data.lengths.length)
    if (leaf.kind === 'near') this.#markNear(mask, leaf)
    else if (leaf.kind === 'row') this.#markRow(mask, leaf.row, leaf.loose)
    this.#leaves.set(leaf, mask)
    return mask
  }

  #exactLeaf(leaf: Need): Mask {
    const [word] = leaf.kind === 'row' ? leaf.row : []
    if (leaf.kind !== 'row' || !leaf.loose || !word || !isAccented(word)) return this.#leaf(leaf)
    const mask = new Uint8Array(this.#segment.data.lengths.length)
    for (const term of this.#words.terms(this.#segment, word)) this.#markForms(mask, term, word)
    return mask
  }

  #markForms(mask: Mask, term: number, word: QueryWord): void {
    const agreeing = agreeingVariants(this.#segment, term, word)
    const { entries, termStart, starts, variants } = this.#segment.data
    for (let p = termStart[term] ?? 0; p < (termStart[term + 1] ?? 0); p++)
      for (let o = starts[p] ?? 0; o < (starts[p + 1] ?? 0); o++)
        if (agreeing[variants[o] ?? 0] === 1) {
          mask[entries[p] ?? 0] = 1
          break
        }
  }

  #markRow(mask: Mask, row: Row, loose: boolean): void {
    const [word] = row
    if (row.length === 1 && word && (loose || !isAccented(word))) this.#markWord(mask, word)
    else mark(mask, this.#words.row(this.#segment, row))
  }

  #markWord(mask: Mask, word: QueryWord): void {
    const { entries, termStart } = this.#segment.data
    for (const term of this.#words.terms(this.#segment, word))
      for (let p = termStart[term] ?? 0; p < (termStart[term + 1] ?? 0); p++)
        mask[entries[p] ?? 0] = 1
  }

  #markNear(mask: Mask, { left, right, within }: Extract<Need, { kind: 'near' }>): void {
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
        mask[entry] = 1
    }
  }

  #withFields(entries: Mask): Mask {
    const { planEntries, plans } = this.#segment.data
    const mask = entries.slice()
    for (let plan = 0; plan < plans.length; plan++) {
      const fields = planEntries[plan] ?? 0
      if (entries[fields] === 1) mask.fill(1, fields, planEntries[plan + 1])
    }
    return mask
  }

  /** Plans with any of some entries. */
  plansOf(entries: Mask): Mask {
    const { planOf, plans } = this.#segment.data
    const mask = new Uint8Array(plans.length)
    for (let entry = 0; entry < entries.length; entry++)
      if (entries[entry] !== 0) mask[planOf[entry] ?? 0] = 1
    return mask
  }
}

export function ones(mask: Mask): number {
  let count = 0
  for (let i = 0; i < mask.length; i++) count += mask[i] ?? 0
  return count
}

function mark(mask: Mask, { entries, from, to }: Postings): void {
  for (let p = from; p < to; p++) mask[entries[p] ?? 0] = 1
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
