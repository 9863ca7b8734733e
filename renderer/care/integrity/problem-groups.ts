import type { AppError, ErrorCode } from '../../../preload/errors.ts'

/** In the order of how bad they are. */
export const problemKinds = [
  'missing',
  'changed',
  'unreadable',
  'plans',
  'orphaned',
  'withoutText',
] as const
export type ProblemKind = (typeof problemKinds)[number]

/** Every other code says why a file has no text. */
const kinds: Readonly<Partial<Record<ErrorCode, ProblemKind>>> = {
  'attachment.missing': 'missing',
  'plan.withoutBytes': 'missing',
  'attachment.damaged': 'changed',
  'attachment.unreadable': 'unreadable',
  'plan.damaged': 'plans',
  'bytes.withoutPlan': 'orphaned',
}

/** What a backup can put right. */
const repairable: ReadonlySet<ProblemKind> = new Set(['missing', 'changed', 'unreadable', 'plans'])

/** The problems by kind, the worst kind first; kinds without any are left out. */
export function groupProblems(problems: readonly AppError[]): [ProblemKind, AppError[]][] {
  return problemKinds.flatMap((kind) => {
    const found = problems.filter((problem) => kindOf(problem) === kind)
    return found.length > 0 ? [[kind, found]] : []
  })
}

export const isRepairable = (problem: AppError): boolean => repairable.has(kindOf(problem))

const kindOf = ({ code }: AppError): ProblemKind => kinds[code] ?? 'withoutText'
