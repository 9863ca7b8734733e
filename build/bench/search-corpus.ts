/**
 * A made-up archive: plans of some pages each, with a vocabulary as wide and lengths as uneven as real ones. Every
 * plan has topics, a place, a number and one thing that offices abbreviate, so that what answers a query is known.
 */
import type { IndexedPlan } from '../../main/engine/search/index.ts'
import type { Placement, Syllable } from './search-words.ts'
import { Chance, everySyllable, officeWords, written } from './search-words.ts'

/** Real legal pages have 356 syllables on average, unevenly. */
const meanSyllables = 356
const pagesPerPlan = 8
const lexiconWords = 9_000
const topicWords = 2_500
const placeNames = 400

/** Words of two syllables, as [old, new] tone placement. */
export type Word = Readonly<Record<Placement, string>>

/** Written in full or abbreviated, never both in one plan. */
export const concepts = [
  ['CCHC', 'cải cách hành chính'],
  ['TTHC', 'thủ tục hành chính'],
  ['CNTT', 'công nghệ thông tin'],
  ['QPPL', 'quy phạm pháp luật'],
  ['DVCTT', 'dịch vụ công trực tuyến'],
  ['NSNN', 'ngân sách nhà nước'],
  ['GPMB', 'giải phóng mặt bằng'],
  ['CSDL', 'cơ sở dữ liệu'],
  ['ATTT', 'an toàn thông tin'],
  ['HĐND', 'hội đồng nhân dân'],
] as const

const types = [
  ['KH', 'Kế hoạch'],
  ['QĐ', 'Quyết định'],
  ['BC', 'Báo cáo'],
  ['TB', 'Thông báo'],
  ['NQ', 'Nghị quyết'],
  ['CT', 'Chỉ thị'],
] as const
const offices = [
  ['UBND', 'Ủy ban nhân dân tỉnh'],
  ['SNV', 'Sở Nội vụ'],
  ['STC', 'Sở Tài chính'],
  ['HĐND', 'Hội đồng nhân dân tỉnh'],
  ['SGDĐT', 'Sở Giáo dục và Đào tạo'],
  ['SYT', 'Sở Y tế'],
] as const

/** What is known of a plan, to make queries of. */
export interface PlanFacts {
  id: string
  number: string
  topics: readonly Word[]
  place: Word
  year: number
  /** Place in `concepts`, and which of its two forms the plan writes. */
  concept: number
  form: 0 | 1
  placement: Placement
  /** Two words that stand side by side in this plan alone. */
  phrase: string
}

export interface MadePlan {
  plan: IndexedPlan
  facts: PlanFacts
}

/** Plans, until there are `pages` pages. */
export function* madeArchive(pages: number, seed = 216): Generator<MadePlan> {
  const maker = new Maker(seed)
  for (let made = 0, i = 0; made < pages; i++) {
    const plan = maker.plan(i, pages - made)
    made += plan.plan.pages.length
    yield plan
  }
}

class Maker {
  readonly #chance: Chance
  readonly #lexicon: Word[]
  readonly #topics: Word[]
  readonly #places: Word[]
  /** Running sums of how often each word of the lexicon is used: Zipf's law. */
  readonly #sums: Float64Array

  constructor(seed: number) {
    this.#chance = new Chance(seed)
    const syllables = everySyllable()
    const office = officeWords.map((word) => ({ old: word, new: word }))
    const made = Array.from({ length: lexiconWords }, () => this.#word(syllables))
    this.#lexicon = [...office, ...made]
    this.#topics = Array.from({ length: topicWords }, () => this.#word(syllables))
    this.#places = Array.from({ length: placeNames }, () => capital(this.#word(syllables)))
    this.#sums = new Float64Array(this.#lexicon.length)
    let sum = 0
    for (let i = 0; i < this.#lexicon.length; i++) this.#sums[i] = sum += 1 / (i + 3)
  }

  plan(index: number, mostPages: number): MadePlan {
    const chance = this.#chance
    const [typeId, typeName] = chance.of(types)
    const [office, issuer] = chance.of(offices)
    const year = 2005 + chance.below(20)
    const number = `${1 + chance.below(3_000)}/${typeId}-${office}`
    const facts: PlanFacts = {
      id: `01j${String(index).padStart(23, '0')}`,
      number,
      topics: [chance.of(this.#topics), chance.of(this.#topics), chance.of(this.#topics)],
      place: chance.of(this.#places),
      year,
      concept: chance.below(concepts.length),
      form: chance.next() < 0.5 ? 0 : 1,
      placement: chance.next() < 0.5 ? 'old' : 'new',
      phrase: '',
    }
    const { placement } = facts
    const [one, other] = [chance.of(this.#lexicon), chance.of(this.#topics)]
    facts.phrase = `${one[placement]} ${other[placement]}`
    const title = `${typeName} ${facts.topics.map((word) => word[placement]).join(' ')} tại ${facts.place[placement]} năm ${year}`
    const count = Math.min(mostPages, 1 + Math.floor(-Math.log(1 - chance.next()) * pagesPerPlan))
    const issuedOn = `${year}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`
    const sha256 = index.toString(16).padStart(64, '0')
    const plan: IndexedPlan = {
      id: facts.id,
      version: '1',
      number,
      title,
      issuer,
      signer: 'Chủ tịch',
      tags: [],
      areaNames: [],
      typeName,
      notes: '',
      issuedOn,
      pages: Array.from({ length: count }, (_, pageIndex) => ({
        sha256,
        name: `${typeId}-${index}.pdf`,
        mediaType: 'application/pdf',
        pageIndex,
        text: this.#page(facts, pageIndex, title, issuedOn),
      })),
    }
    return { plan, facts }
  }

  #page(facts: PlanFacts, pageIndex: number, title: string, issuedOn: string): string {
    const chance = this.#chance
    const { placement } = facts
    const wanted = Math.max(20, meanSyllables * Math.exp(0.5 * chance.normal() - 0.125))
    const parts: string[] = []
    let syllables = 0
    const add = (text: string) => {
      parts.push(text)
      syllables += 2
    }
    if (pageIndex === 0) {
      const [year, month, day] = issuedOn.split('-')
      add(`Số: ${facts.number}\nngày ${day} tháng ${month} năm ${year}\n${title}\n`)
      add(concepts[facts.concept]?.[facts.form] ?? '')
      add(`${facts.phrase},`)
    }
    while (syllables < wanted) {
      const what = chance.next()
      if (what < 0.02) add(chance.of(facts.topics)[placement])
      else if (what < 0.024) add(`${concepts[facts.concept]?.[facts.form]}`)
      else if (what < 0.028) add(this.#citation())
      else if (what < 0.032)
        add(`${1 + chance.below(28)}/${1 + chance.below(12)}/${2000 + chance.below(25)}`)
      else if (what < 0.045) add(String(chance.below(chance.next() < 0.7 ? 100 : 100_000)))
      else if (what < 0.047) add(this.#noise())
      else add(this.#common()[placement])
      if (chance.next() < 0.06) parts.push(chance.next() < 0.5 ? ',' : '.\n')
    }
    return parts.join(' ')
  }

  /** Other plans' numbers stand in the text of this one. */
  #citation(): string {
    const [type, name] = this.#chance.of(types)
    const [office] = this.#chance.of(offices)
    return `Căn cứ ${name} số ${1 + this.#chance.below(3_000)}/${type}-${office}`
  }

  /** What a bad scan reads. */
  #noise(): string {
    const letters = 'abcdeghiklmnoprstuvxyôơưđê'
    return Array.from({ length: 3 + this.#chance.below(6) }, () =>
      this.#chance.of([...letters]),
    ).join('')
  }

  #common(): Word {
    const wanted = this.#chance.next() * (this.#sums.at(-1) ?? 0)
    let from = 0
    let to = this.#sums.length - 1
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.#sums[middle] ?? 0) < wanted) from = middle + 1
      else to = middle
    }
    return this.#lexicon[from] ?? { old: '', new: '' }
  }

  #word(syllables: readonly Syllable[]): Word {
    const two = [this.#chance.of(syllables), this.#chance.of(syllables)]
    const as = (placement: Placement) => two.map((one) => written(one, placement)).join(' ')
    return { old: as('old'), new: as('new') }
  }
}

const capital = (word: Word): Word => ({ old: titled(word.old), new: titled(word.new) })
const titled = (text: string) => text.replace(/(^|\s)\S/gu, (letter) => letter.toUpperCase())
const two = (value: number) => String(value).padStart(2, '0')
