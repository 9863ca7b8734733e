/** Words as they stand in texts, with ids for their two forms: one look-up a word while a text is read. */
import { knownForms } from '../analyzer/index.ts'

/** Garbage from bad scans would grow it without end. */
const mostWords = 400_000

export class Lexicon {
  readonly #words = new Map<string, number>()
  readonly #formIds = new Map<string, number>()
  readonly #termIds = new Map<string, number>()
  readonly forms: string[] = []
  readonly terms: string[] = []
  /** Form → term. */
  readonly termOf: number[] = []

  get isFull(): boolean {
    return this.#words.size > mostWords
  }

  /** The id of the accented form of a word. */
  form(word: string): number {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const { accented, folded } = knownForms(word)
    const id = idOf(this.#formIds, this.forms, accented)
    if (id === this.termOf.length) this.termOf.push(idOf(this.#termIds, this.terms, folded))
    this.#words.set(word, id)
    return id
  }
}

function idOf(ids: Map<string, number>, names: string[], name: string): number {
  const known = ids.get(name)
  if (known !== undefined) return known
  ids.set(name, names.length)
  return names.push(name) - 1
}
