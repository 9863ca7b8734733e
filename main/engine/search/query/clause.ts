/** One side of OR: words, phrases and NEAR that are all wanted, with dates and abbreviations recognised. */
import type { QueryPart } from '../../../../preload/model.ts'
import type { Abbreviations } from './abbreviations.ts'
import { dateAt } from './dates.ts'
import type { Explained, Item } from './index.ts'
import type { Need, QueryWord, Row, ScoredTerm } from './need.ts'
import { allOf, anyOf, exactRow, looseWord } from './need.ts'

type ClauseItem = Exclude<Item, { kind: 'or' }>
type Operand = Extract<Item, { words: QueryWord[] }>

export interface Clause {
  need: Need | null
  firm: Need[]
  plainWords: number
  terms: ScoredTerm[]
  understood: Explained[]
}

export function clauseOf(items: readonly ClauseItem[], abbreviations: Abbreviations): Clause {
  return new ClauseBuilder(abbreviations).build(items)
}

class ClauseBuilder {
  readonly #abbreviations: Abbreviations
  readonly #needs: Need[] = []
  readonly #clause: Clause = { need: null, firm: [], plainWords: 0, terms: [], understood: [] }

  constructor(abbreviations: Abbreviations) {
    this.#abbreviations = abbreviations
  }

  build(items: readonly ClauseItem[]): Clause {
    let run: Operand[] = []
    const endRun = () => {
      this.#addRun(run)
      run = []
    }
    for (const [i, item] of items.entries()) {
      if (item.kind === 'near') this.#addNear(item.text, item.within, items[i - 1], items[i + 1])
      else if (items[i - 1]?.kind === 'near' || items[i + 1]?.kind === 'near') endRun()
      else if (item.kind === 'phrase') {
        endRun()
        this.#addPhrase(item)
      } else run.push(item)
    }
    endRun()
    if (this.#needs.length > 0) this.#clause.need = allOf(this.#needs)
    return this.#clause
  }

  #addNear(text: string, within: number, left?: ClauseItem, right?: ClauseItem): void {
    if (!left || !right || left.kind === 'near' || right.kind === 'near') return
    this.#firm({ kind: 'near', left: left.words, right: right.words, within })
    for (const { words } of [left, right]) this.#score(words)
    this.#explainAs(left.at, 'near', `${left.text} ${text} ${right.text}`)
  }

  #addPhrase({ at, text, words }: Operand): void {
    this.#firm(exactRow(words))
    this.#score(words)
    this.#explainAs(at, 'phrase', text)
  }

  #firm(need: Need): void {
    this.#needs.push(need)
    this.#clause.firm.push(need)
  }

  #score(words: Row): void {
    for (const [i, word] of words.entries()) this.#addTerm(word.text, [[word]], i > 0)
  }

  #addTerm(text: string, rows: readonly Row[], follows: boolean, insteadOf = 0): void {
    this.#clause.terms.push({ text, rows, follows, insteadOf })
  }

  /** Words with nothing but spaces between them. */
  #addRun(items: readonly Operand[]): void {
    const words = items.flatMap((item) => item.words)
    const chunkOf = items.flatMap((item) => item.words.map(() => item))
    const isJoined = (i: number) =>
      chunkOf[i] !== undefined &&
      chunkOf[i] === chunkOf[i - 1] &&
      /^[/.-]$/.test(chunkOf[i]?.text.slice(words[i - 1]?.end, words[i]?.start) ?? '')
    let follows = false
    for (let i = 0; i < words.length; ) {
      const date = dateAt(words, i, isJoined)
      const short = date ? null : this.#abbreviations.shortAt(words, i)
      if (date) this.#addDate(words.slice(i, i + date.length), date.rows)
      else if (short) this.#addLongForm(words.slice(i, i + short.length), short.short, follows)
      else this.#addWord(words[i], chunkOf[i]?.words.length === 1, follows)
      i += date?.length ?? short?.length ?? 1
      follows = date === null && short === null
    }
    for (const item of items) this.#explain(item)
  }

  #explain({ at, text, words }: Operand): void {
    const [word] = words
    const [long] = words.length === 1 && word ? this.#abbreviations.longForms(word) : []
    if (long) this.#explainAs(at, 'or', `${text}, ${long.map((part) => part.text).join(' ')}`)
    else if (words.at(-1)?.ending === 'wildcard')
      this.#explainAs(at, 'prefix', text.replace(/\*$/, ''))
    else this.#explainAs(at, 'word', text)
  }

  #explainAs(at: number, kind: QueryPart['kind'], text: string): void {
    this.#clause.understood.push({ at, part: { kind, text } })
  }

  #addDate(typed: readonly QueryWord[], rows: readonly Row[]): void {
    this.#needs.push(anyOf(rows.map(exactRow)))
    this.#addTerm(typed.map((word) => word.text).join(' '), rows, false)
    this.#clause.plainWords += 1
  }

  /** "cải cách hành chính": the words, or CCHC instead of them. */
  #addLongForm(words: readonly QueryWord[], short: QueryWord, follows: boolean): void {
    this.#needs.push(anyOf([allOf(words.map(looseWord)), exactRow([short])]))
    for (const [i, word] of words.entries()) this.#addTerm(word.text, [[word]], follows || i > 0)
    this.#addTerm(short.text, [[short]], false, words.length)
    this.#clause.plainWords += words.length
  }

  /** @param alone nothing is joined to it, as "UBND" is to the rest of "216/KH-UBND" */
  #addWord(word: QueryWord | undefined, alone: boolean, follows: boolean): void {
    if (!word) return
    const long = alone ? this.#abbreviations.longForms(word) : this.#abbreviations.runTogether(word)
    this.#needs.push(anyOf([looseWord(word), ...long.map(exactRow)]))
    this.#addTerm(word.text, [[word]], follows)
    for (const row of long) this.#addTerm(word.text, [row], false, 1)
    this.#clause.plainWords += 1
  }
}
