/**
 * "Ý bạn là…": for a word that stands nowhere the likeliest that does, and for one that does the likeliest slip of the
 * hand or of the accents. What is likely is seen by the words beside it, in the accents that were typed.
 */
import { distance } from 'fastest-levenshtein'
import type { Token } from './analyzer/index.ts'
import { isAccented } from './analyzer/index.ts'
import type { Forms } from './analyzer/syllable.ts'
import { spelled } from './analyzer/syllable.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A short syllable has a dozen neighbours at two letters' distance; one must do. */
const mostEdits = (word: string): number => (word.length <= 5 ? 1 : 2)
/** Neighbours that are looked for beside the other words. */
const mostCompared = 40
/** Of more words, each that there is is meant. */
const mostDoubted = 9
/** Numbers are not mistyped words. */
const isNumber = /^\d+$/

/** Likelihoods are powers of two. A wrong letter is less likely than a wrong accent, and both than none. */
const worthOfEdit = 2.5
const worthOfAccent = 0.5
const worthOfEntries = 0.1
/** A word that there is must be so much less likely than another; the more, the commoner it is. */
const leastGain = 2.5
const trustOfEntries = 0.2
/** One that stands nowhere in the accents that were typed has nothing to be trusted for. */
const gainOfUnseen = 2
/** A word that stands beside its neighbour on more entries is no slip. */
const mostBesideSlip = 4
/** What stands everywhere ("và") stands beside everything. */
const mostElsewhere = 60

export interface Suggestion {
  /** The query with mistyped words replaced. */
  text: string
  /** The words that were. */
  unknown: string[]
}

interface Candidate {
  /** As it would be typed. */
  text: string
  forms: Forms
  likelihood: number
  /** On how many entries it stands beside a neighbour, and at all. */
  beside: number
  entries: number
}

/** On how many entries each form of a term stands beside a neighbour. */
type Beside = ReadonlyMap<string, number>

/**
 * @param text the query as typed
 * @param words its tokens, with offsets into `text`
 * @param doubtKnown a word that there is may be mistyped too
 * @returns null when nothing seems mistyped, or a word is like none
 */
export function suggest(
  text: string,
  words: readonly Token[],
  vocabulary: Vocabulary,
  doubtKnown = false,
): Suggestion | null {
  const speller = new Speller(words, vocabulary)
  const isUnknown = ({ folded }: Token) => !isNumber.test(folded) && !vocabulary.has(folded)
  const unknown = words.flatMap((word, i) => (isUnknown(word) ? [i] : []))
  for (const i of unknown) if (!speller.replace(i)) return null
  if (unknown.length === 0 && doubtKnown && words.length <= mostDoubted) speller.replaceLikeliest()
  const replaced = [...speller.replaced].sort(([x], [y]) => x - y)
  if (replaced.length === 0) return null
  let suggestion = ''
  let at = 0
  for (const [i, { text: meant }] of replaced) {
    const { start, end } = words[i] ?? { start: at, end: at }
    suggestion += text.slice(at, start) + meant
    at = end
  }
  return {
    text: suggestion + text.slice(at),
    unknown: replaced.map(([i]) => words[i]?.text ?? ''),
  }
}

class Speller {
  readonly replaced = new Map<number, Candidate>()
  readonly #words: readonly Token[]
  readonly #vocabulary: Vocabulary
  /** The person types accents, and so means them. */
  readonly #accented: boolean

  constructor(words: readonly Token[], vocabulary: Vocabulary) {
    this.#words = words
    this.#vocabulary = vocabulary
    this.#accented = words.some(isAccented)
  }

  replace(i: number): boolean {
    const [best] = this.#candidates(i)
    if (best) this.replaced.set(i, best)
    return best !== undefined
  }

  /** The one word that is the likeliest slip, if any is one: it goes with no word beside it, another does. */
  replaceLikeliest(): void {
    let most = leastGain
    let slip: [number, Candidate] | null = null
    for (const [i, word] of this.#words.entries()) {
      if (isNumber.test(word.folded)) continue
      const asTyped = this.#beside(i, word.folded).map((forms) =>
        sumOf(forms, (form) => this.#isTyped(form, word)),
      )
      if (Math.max(0, ...asTyped) > mostBesideSlip) continue
      const trust = this.#trustIn(word)
      const [best] = this.#candidates(i).filter(
        ({ forms, beside, entries }) =>
          !this.#isTyped(forms.accented, word) &&
          (forms.folded === word.folded || beside * mostElsewhere >= entries),
      )
      const gain = (best?.likelihood ?? 0) - likelihoodOf(asTyped) - trust
      if (!best || gain <= most) continue
      most = gain
      slip = [i, best]
    }
    if (slip) this.replaced.set(...slip)
  }

  #trustIn(word: Token): number {
    const entries = this.#entriesAsTyped(word)
    return entries === 0 ? -gainOfUnseen : trustOfEntries * Math.log2(1 + entries)
  }

  #entriesAsTyped({ folded, accented }: Token): number {
    if (!this.#accented) return this.#vocabulary.entriesWith(folded)
    return this.#vocabulary.formsOf(folded).get(accented) ?? 0
  }

  #isTyped(form: string, word: Token): boolean {
    return !this.#accented || form === word.accented
  }

  #neighbour(i: number): Forms | null {
    const word = this.replaced.get(i)?.forms ?? this.#words[i]
    return word && this.#vocabulary.has(word.folded) ? word : null
  }

  /** What a word may have been meant for, the likeliest first. */
  #candidates(i: number): Candidate[] {
    const word = this.#words[i]
    if (!word) return []
    const isOwn = (term: string) => term === word.folded
    const terms = [...this.#vocabulary.like(word.folded)]
      .map((term) => ({ term, edits: editsOf(word.folded, term) }))
      .filter(
        ({ term, edits }) => edits <= mostEdits(word.folded) && (this.#accented || !isOwn(term)),
      )
      .map((one) => ({ ...one, entries: this.#vocabulary.entriesWith(one.term) }))
      .sort((x, y) => x.edits - y.edits || y.entries - x.entries)
      .slice(0, mostCompared)
    return terms
      .flatMap(({ term, edits, entries }) => {
        const own = worthOfEntries * Math.log2(1 + entries) - worthOfEdit * edits
        const beside = this.#beside(i, term)
        if (this.#accented) return this.#inAccents(word, term, own, beside)
        const sides = beside.map((forms) => sumOf(forms))
        return [
          {
            text: term,
            forms: { accented: term, folded: term },
            likelihood: own + likelihoodOf(sides),
            beside: Math.max(0, ...sides),
            entries,
          },
        ]
      })
      .sort((x, y) => y.likelihood - x.likelihood)
  }

  #inAccents(word: Token, term: string, own: number, beside: Beside[]): Candidate[] {
    const edits = distance(term, word.folded)
    return [...this.#vocabulary.formsOf(term)].map(([form, entries]) => {
      const accents = Math.max(0, distance(form, word.accented) - edits)
      const sides = beside.map((forms) => forms.get(form) ?? 0)
      return {
        text: spelled(form),
        forms: { accented: form, folded: term },
        likelihood:
          own -
          worthOfAccent * accents +
          worthOfEntries * Math.log2(1 + entries) +
          likelihoodOf(sides),
        beside: Math.max(0, ...sides),
        entries,
      }
    })
  }

  #beside(i: number, term: string): Beside[] {
    const before = this.#neighbour(i - 1)
    const after = this.#neighbour(i + 1)
    return [
      ...(before ? [this.#vocabulary.formsBeside(term, before, 'before', this.#accented)] : []),
      ...(after ? [this.#vocabulary.formsBeside(term, after, 'after', this.#accented)] : []),
    ]
  }
}

function sumOf(forms: Beside, isWanted: (form: string) => boolean = () => true): number {
  let entries = 0
  for (const [form, having] of forms) if (isWanted(form)) entries += having
  return entries
}

/** @param sides on how many entries a word stands beside each of its neighbours */
const likelihoodOf = (sides: readonly number[]): number =>
  sides.reduce((sum, entries) => sum + Math.log2(1 + entries), 0)

/** Two neighbouring letters in the wrong order are one mistake of the hand, though two edits. */
function editsOf(typed: string, term: string): number {
  return isSwap(typed, term) ? 1 : distance(typed, term)
}

function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const at = [...one].findIndex((letter, i) => letter !== other[i])
  return (
    at >= 0 &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  )
}
