/** The phrases of resources/knowledge/topics.json, found in a text without regard to marks. */
import topics from '../../../../resources/knowledge/topics.json' with { type: 'json' }
import { fold, key } from '../../fold.ts'

export type TopicSet = 'areas' | 'solutions'

export interface Term {
  topic: string
  /** As in the data. */
  phrase: string
  words: readonly string[]
  weight: number
  /** A phrase that, as a heading, names the topic. */
  heading: boolean
}

export interface Hit {
  /** All topics that have this phrase. */
  terms: readonly Term[]
  start: number
  end: number
}

interface Topic {
  id: string
  headings: readonly string[]
  terms: Readonly<Record<string, number | undefined>>
}

/** Heading phrases that the data gives no weight of their own. */
const headingWeight = 2

function termsOf(all: readonly Topic[]): Map<string, Term[][]> {
  const byPhrase = new Map<string, Term[]>()
  const put = (topic: string, phrase: string, weight: number, heading: boolean): void => {
    const at = key(phrase)
    const known = byPhrase.get(at) ?? []
    const same = known.find((one) => one.topic === topic)
    if (same) same.heading ||= heading
    else byPhrase.set(at, [...known, { topic, phrase, words: at.split(' '), weight, heading }])
  }
  for (const { id, headings, terms } of all) {
    for (const [phrase, weight = 0] of Object.entries(terms)) put(id, phrase, weight, false)
    for (const phrase of headings) put(id, phrase, headingWeight, true)
  }
  const byFirst = new Map<string, Term[][]>()
  for (const terms of byPhrase.values()) {
    const [first = ''] = terms[0]?.words ?? []
    byFirst.set(first, [...(byFirst.get(first) ?? []), terms])
  }
  for (const list of byFirst.values())
    list.sort((a, b) => (b[0]?.words.length ?? 0) - (a[0]?.words.length ?? 0))
  return byFirst
}

const sets: Readonly<Record<TopicSet, Map<string, Term[][]>>> = {
  areas: termsOf(topics.areas),
  solutions: termsOf(topics.solutions),
}

export const topicIds: Readonly<Record<TopicSet, readonly string[]>> = {
  areas: topics.areas.map(({ id }) => id),
  solutions: topics.solutions.map(({ id }) => id),
}

export interface Word {
  folded: string
  start: number
  end: number
}

export function wordsOf(text: string): Word[] {
  return [...fold(text).matchAll(/[\p{L}\d]+/gu)].map(({ 0: folded, index }) => ({
    folded,
    start: index,
    end: index + folded.length,
  }))
}

/** Longest phrases first; none overlaps another of its set. */
export function hitsIn(words: readonly Word[], set: TopicSet): Hit[] {
  const hits: Hit[] = []
  for (let i = 0; i < words.length; ) {
    const found = sets[set]
      .get(words[i]?.folded ?? '')
      ?.find(([term]) => term?.words.every((word, j) => words[i + j]?.folded === word))
    const length = found?.[0]?.words.length ?? 0
    const [first, last] = [words[i], words[i + length - 1]]
    if (found && first && last) hits.push({ terms: found, start: first.start, end: last.end })
    i += Math.max(1, length)
  }
  return hits
}

/** The phrases of each topic that a text has. */
export function phrasesByTopic(text: string, set: TopicSet): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { terms } of hitsIn(wordsOf(text), set))
    for (const { topic, phrase } of terms) {
      const known = found.get(topic) ?? []
      if (!known.includes(phrase)) found.set(topic, [...known, phrase])
    }
  return found
}
