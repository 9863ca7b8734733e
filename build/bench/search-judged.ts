/** Queries over a made-up archive whose answers are known because of how it was made, and a mixed set for timing. */
import type { PlanFacts } from './search-corpus.ts'
import { concepts } from './search-corpus.ts'
import type { Placement } from './search-words.ts'
import { Chance } from './search-words.ts'

export interface Judged {
  kind: string
  text: string
  /** Ids of the plans that answer it; any order is as good. */
  answers: string[]
}

export const judgedKinds = [
  'accented',
  'unaccented',
  'tone placement',
  'abbreviations',
  'numbers',
  'phrases',
  'typos',
  'questions',
] as const
const ofEachKind = 25

export const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')

export function judgedQueries(plans: readonly PlanFacts[], seed = 30): Judged[] {
  const chance = new Chance(seed)
  return judgedKinds.flatMap((kind) =>
    Array.from({ length: ofEachKind }, () => ({ kind, ...makers[kind](plans, chance) })),
  )
}

type Maker = (plans: readonly PlanFacts[], chance: Chance) => Omit<Judged, 'kind'>

const topicOf = (plan: PlanFacts, at: number, placement = plan.placement): string =>
  plan.topics[at]?.[placement] ?? ''

/** Plans that have both topics: mostly the one that they were taken from. */
const withTopics = (plans: readonly PlanFacts[], wanted: readonly string[]): string[] =>
  plans
    .filter((plan) => wanted.every((topic) => plan.topics.some((word) => word.new === topic)))
    .map((plan) => plan.id)

function byTopics(plan: PlanFacts, plans: readonly PlanFacts[], placement?: Placement) {
  const text = [topicOf(plan, 0, placement), topicOf(plan, 1, placement)].join(' ')
  return { text, answers: withTopics(plans, [topicOf(plan, 0, 'new'), topicOf(plan, 1, 'new')]) }
}

const makers: Record<(typeof judgedKinds)[number], Maker> = {
  accented: (plans, chance) => byTopics(chance.of(plans), plans),
  unaccented(plans, chance) {
    const { text, answers } = byTopics(chance.of(plans), plans)
    return { text: withoutAccents(text), answers }
  },
  'tone placement'(plans, chance) {
    const differs = plans.filter((plan) =>
      plan.topics.slice(0, 2).some((word) => word.old !== word.new),
    )
    const plan = chance.of(differs.length > 0 ? differs : plans)
    const { text, answers } = byTopics(plan, plans, plan.placement === 'old' ? 'new' : 'old')
    return { text: chance.next() < 0.3 ? text.normalize('NFD') : text, answers }
  },
  abbreviations(plans, chance) {
    const plan = chance.of(plans)
    const typed = concepts[plan.concept]?.[plan.form === 0 ? 1 : 0] ?? ''
    const topic = topicOf(plan, 0, 'new')
    return {
      text: `${typed} ${topicOf(plan, 0)}`,
      answers: plans
        .filter(
          (one) => one.concept === plan.concept && one.topics.some((word) => word.new === topic),
        )
        .map((one) => one.id),
    }
  },
  numbers(plans, chance) {
    const { number } = chance.of(plans)
    const spaced = number.replace(/[/-]/g, ' ')
    return {
      text: chance.of([number, number.toLowerCase(), spaced, withoutAccents(spaced.toLowerCase())]),
      answers: plans.filter((plan) => plan.number === number).map((plan) => plan.id),
    }
  },
  phrases(plans, chance) {
    const { phrase } = chance.of(plans)
    return {
      text: `"${phrase}"`,
      answers: plans.filter((plan) => plan.phrase === phrase).map((plan) => plan.id),
    }
  },
  typos(plans, chance) {
    const { text, answers } = byTopics(chance.of(plans), plans)
    return { text: mistyped(text, chance), answers }
  },
  questions(plans, chance) {
    const plan = chance.of(plans)
    const { text, answers } = byTopics(plan, plans)
    const place = plan.place[plan.placement]
    return {
      text: chance.of([
        `việc ${text} tại ${place} do cơ quan nào chịu trách nhiệm thực hiện trong năm?`,
        `quy định về ${text} ở ${place} được tổ chức triển khai như thế nào?`,
        `ai có thẩm quyền quyết định ${text} cho người dân ở ${place}?`,
      ]),
      answers,
    }
  },
}

/** One slip of the hand: letters swapped, one missing, one doubled. */
function mistyped(text: string, chance: Chance): string {
  const words = text.split(' ')
  const long = words.flatMap((word, i) => (word.length >= 4 ? [i] : []))
  const at = long.length > 0 ? chance.of(long) : 0
  const letters = [...(words[at] ?? '')]
  const place = 1 + chance.below(Math.max(1, letters.length - 2))
  const [one = '', other = ''] = letters.slice(place, place + 2)
  const slip = chance.below(3)
  const instead = slip === 0 ? [other, one] : slip === 1 ? [other] : [one, one, other]
  letters.splice(place, 2, ...instead)
  words[at] = letters.join('')
  return words.join(' ')
}

export interface Timed {
  kind: string
  text: string
}

/** As people ask: rare, common, phrases, no accents, numbers, unfinished, questions, in vain. */
export function mixedQueries(plans: readonly PlanFacts[], seed = 31): Timed[] {
  const chance = new Chance(seed)
  const common = [
    'ủy ban nhân dân',
    'cải cách hành chính',
    'kế hoạch thực hiện',
    'quyết định',
    'công tác cán bộ',
  ]
  const makersOfKind: Record<string, () => string> = {
    'rare word': () => topicOf(chance.of(plans), 0),
    'common words': () => `${chance.of(common)} `,
    'four syllables': () => `"${chance.of(plans).phrase}"`,
    unaccented: () => withoutAccents(`${topicOf(chance.of(plans), 0)} ${chance.of(common)} `),
    number: () => chance.of(plans).number,
    prefix: () => `${chance.of(common)} ${topicOf(chance.of(plans), 1).slice(0, 2)}`,
    question: () =>
      `quy định về ${topicOf(chance.of(plans), 0)} và ${topicOf(chance.of(plans), 1)} được thực hiện như thế nào?`,
    'no hits': () => `${topicOf(chance.of(plans), 0)} ${topicOf(chance.of(plans), 2)} xyzqw `,
  }
  return Object.entries(makersOfKind).flatMap(([kind, make]) =>
    Array.from({ length: 25 }, () => ({ kind, text: make() })),
  )
}
