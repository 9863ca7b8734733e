import type { Citation } from '../../../preload/knowledge.ts'
import type { PaneProps } from '../desk/reader-props.ts'

/** A mention becomes a relation that the person set: it stays whatever the text is read as later. */
export function useKeepRelation(
  plan: PaneProps['plan'],
  save: PaneProps['save'],
  { number, title, kind }: Citation,
): { kept: boolean; keep(): void } {
  const to = number || title
  const relations = plan?.relations ?? []
  const kept = relations.some((one) => one.kind === kind && one.to === to)
  return { kept, keep: () => save?.({ relations: [...relations, { kind, to }] }) }
}
