/** Words as they stand in texts, with ids for their two forms: one look-up a word while a text is read. */
import { randomInt } from 'node:crypto'
import { knownForms } from '../analyzer/index.ts'

/** Garbage from bad scans would grow it without end. */
const mostWords = 400_000

/** Slots of the table at first, a power of two. */
const fewestSlots = 1 << 12

export class Lexicon {
  /** Each word once, and the id of its form, in the order in which they came. */
  readonly #words: string[] = []
  readonly #formOf: number[] = []
  /** Open addressing by a hash of the letters: no string is made for a word that is known. 0 is free. */
  #slots = new Uint32Array(fewestSlots)
  readonly #hashes: number[] = []
  readonly #formIds = new Map<string, number>()
  readonly #termIds = new Map<string, number>()
  readonly forms: string[] = []
  readonly terms: string[] = []
  /** Form → term. */
  readonly termOf: number[] = []

  get isFull(): boolean {
    return this.#words.length > mostWords
  }

  /** The id of the accented form of the word at [start, end) of a text. */
  form(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end)
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let at = this.#slots[slot] ?? 0; at !== 0; at = this.#slots[slot] ?? 0) {
      if (this.#hashes[at - 1] === hash && isAt(this.#words[at - 1] ?? '', text, start, end))
        return this.#formOf[at - 1] ?? 0
      slot = (slot + 1) & mask
    }
    return this.#add(text.slice(start, end), hash, slot)
  }

  #add(word: string, hash: number, slot: number): number {
    const { accented, folded } = knownForms(word)
    const id = idOf(this.#formIds, this.forms, accented)
    if (id === this.termOf.length) this.termOf.push(idOf(this.#termIds, this.terms, folded))
    this.#formOf.push(id)
    this.#hashes.push(hash)
    // A slice would keep the whole text in memory.
    this.#slots[slot] = this.#words.push(Buffer.from(word, 'utf16le').toString('utf16le'))
    if (this.#words.length * 2 > this.#slots.length) this.#grow()
    return id
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 2)
    for (const [at, hash] of this.#hashes.entries()) {
      let slot = hash & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = at + 1
    }
    this.#slots = slots
  }
}

/** Of each process: a text cannot be made so that its words fall on one another. */
const seed = randomInt(2 ** 32 - 1)

/** FNV-1a, with its high bits mixed into the low ones. */
function hashOf(text: string, start: number, end: number): number {
  let hash = seed
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

function idOf(ids: Map<string, number>, names: string[], name: string): number {
  const known = ids.get(name)
  if (known !== undefined) return known
  ids.set(name, names.length)
  return names.push(name) - 1
}
