/** Reform areas and groups of solutions that a document is about, each with the sentence that says why. */
import type { TextRange } from '../../extraction/types.ts'
import type { Header } from '../header/index.ts'
import type { Line } from '../text/lines.ts'
import type { Section, Sentence } from './sections.ts'
import { sectionsOf } from './sections.ts'
import type { Hit, TopicSet } from './terms.ts'
import { hitsIn, topicIds, wordsOf } from './terms.ts'

export interface TopicSuggestion {
  id: string
  /** 0–1 against the strongest one. */
  score: number
  sentence: string
  pageIndex: number
  range: TextRange
}

/** How much more, or less, a term has told in this archive: 1 without experience. */
export type Experience = (set: TopicSet, topic: string, phrase: string) => number

/** BM25's own: saturation of repetition, and how much the length of a section matters. */
const k1 = 1.2
const b = 0.6
const titleFactor = 3
const headingFactor = 2
/** In a section or title headed by a topic's own name, that topic is meant. */
const namedBonus = 6
/** A document that only touches on a topic stays below. */
const least: Readonly<Record<TopicSet, number>> = { areas: 5.5, solutions: 4.5 }
/** Of a paper on the whole reform, which speaks of all its areas and of each a little. */
const leastOfWhole = 3
const leastShare: Readonly<Record<TopicSet, number>> = { areas: 0.1, solutions: 0.12 }
const leastOfBest: Readonly<Record<TopicSet, number>> = { areas: 0.2, solutions: 0.25 }

/** A term of this weight is no other topic's. */
const ownWeight = 2

interface Tally {
  score: number
  named: boolean
  terms: Set<string>
  best: { sentence: Sentence; score: number } | null
}

/** Yields between sections. */
export function* topicsOf(
  pages: readonly string[],
  header: Header,
  set: TopicSet,
  experience: Experience = () => 1,
): Generator<void, TopicSuggestion[]> {
  const title = titleSentence(pages, header)
  const sections = sectionsOf(pages, (line) => isHeading(line, header))
  if (title) sections.unshift({ heading: title, sentences: [] })
  yield
  const lengths = sections.map(lengthOf)
  const mean = Math.max(
    1,
    lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, sections.length),
  )
  const tallies = new Map<string, Tally>(
    topicIds[set].map((id) => [id, { score: 0, named: false, terms: new Set(), best: null }]),
  )
  for (const [i, section] of sections.entries()) {
    score(
      section,
      (lengths[i] ?? 0) / mean,
      section.heading === title && title !== null,
      set,
      tallies,
      experience,
    )
    yield
  }
  return chosen(tallies, set, title ? saidByTitle(title, set) : nothingSaid)
}

interface Said {
  /** Topics that the title speaks of in words that are theirs. */
  topics: ReadonlySet<string>
  /** The title is of the reform as a whole. */
  whole: boolean
}

const nothingSaid: Said = { topics: new Set(), whole: false }
/** Resolution 76/NQ-CP, II: the six areas are what "cải cách hành chính" has in it. "Cải cách thủ tục hành chính" is one. */
const wholeReform = /\bcai cach (?:nen )?hanh chinh\b/u

function saidByTitle({ text }: Sentence, set: TopicSet): Said {
  const words = wordsOf(text)
  const own = hitsIn(words, set).flatMap(({ terms }) =>
    terms.filter(({ weight }) => weight >= ownWeight).map(({ topic }) => topic),
  )
  const said = words.map(({ folded }) => folded).join(' ')
  return { topics: new Set(own), whole: set === 'areas' && wholeReform.test(said) }
}

function score(
  section: Section,
  relativeLength: number,
  isTitle: boolean,
  set: TopicSet,
  tallies: Map<string, Tally>,
  experience: Experience,
): void {
  const counts = new Map<string, { topic: string; weight: number; times: number }>()
  const note = (sentence: Sentence, factor: number): void => {
    const hits = hitsIn(wordsOf(sentence.text), set)
    for (const { terms } of hits)
      for (const { topic, phrase, weight } of terms) {
        const at = `${topic}|${phrase}`
        const known = counts.get(at) ?? {
          topic,
          weight: weight * experience(set, topic, phrase),
          times: 0,
        }
        counts.set(at, { ...known, times: known.times + factor })
      }
    evidence(sentence, hits, tallies)
  }
  if (section.heading) {
    note(section.heading, isTitle ? titleFactor : headingFactor)
    for (const topic of namedIn(section.heading, set)) {
      const tally = tallies.get(topic)
      // The heading alone, of a table of contents, says little; with text under it, it is the section's topic.
      if (tally && (isTitle || section.sentences.length > 0)) {
        if (!tally.named) tally.score += namedBonus
        tally.named = true
      }
    }
  }
  for (const sentence of section.sentences) note(sentence, 1)
  for (const [at, { topic, weight, times }] of counts) {
    const tally = tallies.get(topic)
    if (!tally) continue
    tally.score += (weight * times * (k1 + 1)) / (times + k1 * (1 - b + b * relativeLength))
    tally.terms.add(at)
  }
}

/** Topics whose own name the heading is, not only has in it. */
function namedIn(heading: Sentence, set: TopicSet): string[] {
  const words = wordsOf(heading.text)
  return hitsIn(words, set).flatMap(({ terms, start, end }) => {
    const inside = words.filter((word) => word.start >= start && word.end <= end).length
    const named = terms.filter(({ heading: isName }) => isName)
    return inside * 3 >= words.length ? named.map(({ topic }) => topic) : []
  })
}

function evidence(sentence: Sentence, hits: readonly Hit[], tallies: Map<string, Tally>): void {
  const sums = new Map<string, number>()
  const seen = new Set<string>()
  for (const { terms } of hits)
    for (const { topic, phrase, weight } of terms) {
      if (seen.has(`${topic}|${phrase}`)) continue
      seen.add(`${topic}|${phrase}`)
      sums.set(topic, (sums.get(topic) ?? 0) + weight)
    }
  for (const [topic, sum] of sums) {
    const tally = tallies.get(topic)
    // Of two that say as much, the shorter one says it better.
    const score = sum / (1 + sentence.text.length / 600)
    if (tally && score > (tally.best?.score ?? 0)) tally.best = { sentence, score }
  }
}

function chosen(tallies: Map<string, Tally>, set: TopicSet, said: Said): TopicSuggestion[] {
  const all = [...tallies].sort(([, a], [, b]) => b.score - a.score)
  const best = all[0]?.[1].score ?? 0
  const total = all.reduce((sum, [, { score }]) => sum + score, 0)
  return all.flatMap(([id, { score, named, terms, best: reason }]) => {
    if (!reason || best === 0) return []
    const enough = score >= least[set] && terms.size >= 2
    const strong = score / total >= leastShare[set] && score / best >= leastOfBest[set]
    const spoken = said.topics.has(id) || (said.whole && score >= leastOfWhole && terms.size >= 2)
    if (!spoken && !(named && score >= least[set]) && !(enough && strong)) return []
    const { text, pageIndex, range } = reason.sentence
    return [
      {
        id,
        score: score / best,
        sentence: text.replace(/\s+/g, ' ').slice(0, 500),
        pageIndex,
        range,
      },
    ]
  })
}

function titleSentence(pages: readonly string[], { title }: Header): Sentence | null {
  if (!title) return null
  const text = pages[title.pageIndex]?.slice(...title.range) ?? ''
  return { text, pageIndex: title.pageIndex, range: title.range }
}

/** The heading's own lines: the issuer's name is no topic. */
function isHeading(line: Line, header: Header): boolean {
  const { title, issuedOn, number, issuer } = header
  const ends = [title, issuedOn, number, issuer].flatMap((found) =>
    found && found.pageIndex === line.pageIndex ? [found.range[1]] : [],
  )
  return ends.length > 0 && line.start < Math.max(...ends)
}

const lengthOf = ({ heading, sentences }: Section) =>
  (heading?.text.length ?? 0) + sentences.reduce((sum, { text }) => sum + text.length, 0)
