/** Which plan a citation is, and which plans cite a plan: by number, date and year. */
import type { Plan, PlanId } from '../../../../preload/model.ts'
import { numberKey } from '../citations/index.ts'
import type { FileRecord } from './records.ts'

export type Cited = FileRecord['citations'][number]

export class Links {
  readonly #plans = new Map<PlanId, { plan: Plan; key: string; cites: Set<string> }>()
  readonly #byNumber = new Map<string, Set<PlanId>>()
  readonly #citing = new Map<string, Set<PlanId>>()

  /** @param citations of all the plan's files */
  put(plan: Plan, citations: readonly Cited[]): void {
    this.remove(plan.id)
    const key = plan.number === '' ? '' : numberKey(plan.number)
    const cites = new Set(
      citations.flatMap(({ number }) => (number === '' ? [] : [numberKey(number)])),
    )
    // What a person set by a number is a citation, too.
    for (const { to } of plan.relations) if (!isPlanId(to)) cites.add(numberKey(to))
    this.#plans.set(plan.id, { plan, key, cites })
    if (key !== '') add(this.#byNumber, key, plan.id)
    for (const each of cites) add(this.#citing, each, plan.id)
  }

  remove(id: PlanId): void {
    const known = this.#plans.get(id)
    if (!known) return
    this.#plans.delete(id)
    drop(this.#byNumber, known.key, id)
    for (const each of known.cites) drop(this.#citing, each, id)
  }

  /** The plan as it was when it was put here. */
  get(id: PlanId): Plan | null {
    return this.#plans.get(id)?.plan ?? null
  }

  /** Plans whose texts have this plan's number. */
  citing(plan: Plan): PlanId[] {
    if (plan.number === '') return []
    return [...(this.#citing.get(numberKey(plan.number)) ?? [])].filter((id) => id !== plan.id)
  }

  /**
   * Numbers begin anew every year and in every office: without the year in the number, the date
   * decides; without a date, only a single candidate will do.
   */
  resolve(cited: Pick<Cited, 'number' | 'date'>, from: PlanId): Plan | null {
    if (cited.number === '') return null
    const ids = this.#byNumber.get(numberKey(cited.number)) ?? []
    const candidates = [...ids].flatMap((id) => {
      const plan = this.#plans.get(id)?.plan
      return plan && id !== from && plan.deletedAt === null && agrees(cited, plan) ? [plan] : []
    })
    const exact = candidates.filter(({ issuedOn }) => issuedOn !== null && issuedOn === cited.date)
    // Twice in the archive: the one that came first stands for both.
    const sure = exact.length > 0 ? exact : sameIssue(candidates) ? candidates : []
    return sure.reduce<Plan | null>(
      (first, one) => (!first || one.id < first.id ? one : first),
      null,
    )
  }
}

function agrees({ number, date }: Pick<Cited, 'number' | 'date'>, plan: Plan): boolean {
  if (date === null || plan.issuedOn === null) return true
  if (date === plan.issuedOn) return true
  // One of the two dates may be misread; a number with its year is enough.
  return /\/\d{4}\//.test(number) && date.slice(0, 4) === plan.issuedOn.slice(0, 4)
}

const sameIssue = (plans: readonly Plan[]) =>
  new Set(plans.map(({ issuer, issuedOn }) => `${issuer}|${issuedOn?.slice(0, 4)}`)).size === 1

export const isPlanId = (to: string) => /^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(to)

function add(map: Map<string, Set<PlanId>>, key: string, id: PlanId): void {
  const set = map.get(key)
  if (set) set.add(id)
  else map.set(key, new Set([id]))
}

function drop(map: Map<string, Set<PlanId>>, key: string, id: PlanId): void {
  const set = map.get(key)
  set?.delete(id)
  if (set?.size === 0) map.delete(key)
}
