/** What a plan is when others become part of it. */
import type { Plan, PlanFields, PlanId } from '../../../preload/model.ts'
import type { Wanted } from './plan/edit.ts'
import type { PlanValues } from './plan/state.ts'

/** Read from papers: what `into` does not say is taken from the first that says it. */
const readFields = ['number', 'type', 'issuer', 'issuedOn', 'period'] as const

/** The sets of all together; of the fields those that `into` leaves empty. A person's own fields stay. */
export function joined(
  into: PlanId,
  values: PlanValues,
  others: readonly Plan[],
): Wanted<PlanValues> {
  const all: readonly Pick<PlanFields, SetField>[] = [values, ...others]
  const ids = new Set([into, ...others.map(({ id }) => id)])
  const files = new Map(values.attachments.map((file) => [file.sha256, file]))
  for (const { attachments } of others)
    for (const file of attachments)
      if (!files.has(file.sha256))
        files.set(file.sha256, { ...file, kind: file.kind === 'original' ? 'annex' : file.kind })
  const filled: Wanted<PlanValues> = {}
  for (const name of readFields) fill(name, values, others, filled)
  return {
    ...filled,
    areas: [...new Set(all.flatMap(({ areas }) => areas))],
    solutions: [...new Set(all.flatMap(({ solutions }) => solutions))],
    tags: [...new Set(all.flatMap(({ tags }) => tags))],
    relations: all.flatMap(({ relations }) => relations).filter(({ to }) => !ids.has(to)),
    annotations: all.flatMap(({ annotations }) => annotations),
    attachments: [...files.values()],
  }
}

type SetField = 'areas' | 'solutions' | 'tags' | 'relations' | 'annotations'

function fill<F extends (typeof readFields)[number]>(
  name: F,
  values: Pick<PlanFields, F>,
  others: readonly Pick<PlanFields, F>[],
  filled: Wanted<Pick<PlanFields, F>>,
): void {
  if (!isEmpty(values[name])) return
  filled[name] = others.map((plan) => plan[name]).find((value) => !isEmpty(value))
}

const isEmpty = (value: unknown): boolean =>
  value === '' ||
  value === null ||
  (typeof value === 'object' && Object.values(value).every((part) => part === null))
