/**
 * Finds the few words of a text that a query could mean. Most words of a page begin with another letter, and are
 * passed over without being cut out: every page that is shown is read so.
 */
import { knownForms } from './analyzer/index.ts'
import type { Forms } from './analyzer/syllable.ts'
import { formsOf } from './analyzer/syllable.ts'
import { eachWord } from './analyzer/words.ts'
import type { QueryWord } from './query/need.ts'

/** A word of a text. */
export interface Place extends Forms {
  /** How many words stand before it. */
  number: number
  start: number
  end: number
}

export class TextWords {
  readonly #whole: ReadonlySet<string>
  readonly #begun: readonly string[]
  readonly #initials: ReadonlySet<number>

  constructor(words: readonly QueryWord[]) {
    const isWhole = ({ ending }: QueryWord) => ending === 'whole'
    this.#whole = new Set(words.filter(isWhole).map(({ folded }) => folded))
    this.#begun = words.filter((word) => !isWhole(word)).map(({ folded }) => folded)
    this.#initials = new Set(words.map(({ folded }) => initialOf(folded.charCodeAt(0))))
  }

  /** In their order; whether the accents agree is left to the caller. */
  in(text: string): Place[] {
    const found: Place[] = []
    let number = -1
    eachWord(text, (start, end) => {
      number++
      const initial = initialOf(text.charCodeAt(start))
      if (initial !== unknown && !this.#initials.has(initial)) return
      const { accented, folded } = knownForms(text.slice(start, end))
      if (this.#whole.has(folded) || this.#begun.some((letters) => folded.startsWith(letters)))
        found.push({ accented, folded, start, end, number })
    })
    return found
  }
}

/** What is written in two code units, and so not known by the first. */
const unknown = 0
/** All numbers: they may begin with zeros that do not count. */
const someDigit = 1

const initials = new Uint16Array(0x10000).fill(0xffff)

/** The code of the letter without marks that words with this first code unit begin with. */
function initialOf(unit: number): number {
  const known = initials[unit] ?? unknown
  if (known !== 0xffff) return known
  const character = String.fromCharCode(unit)
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
  const initial = isSurrogate
    ? unknown
    : /\p{N}/u.test(character)
      ? someDigit
      : formsOf(character).folded.charCodeAt(0) || unknown
  initials[unit] = initial
  return initial
}
