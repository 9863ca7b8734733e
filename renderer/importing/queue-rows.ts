import type { ImportItem } from '../../preload/model.ts'

export interface QueueRowItem {
  item: ImportItem
  /** It becomes part of the plan of the file above it. */
  joins: boolean
}

/** The newest first; files that become one plan stand together, the one that leads it on top. */
export function queueRows(items: readonly ImportItem[], most: number): QueueRowItem[] {
  const groups = new Map<string, ImportItem[]>()
  for (const item of [...items].reverse()) {
    const group = groups.get(item.group)
    if (group) group.push(item)
    else groups.set(item.group, [item])
  }
  return [...groups.values()]
    .flatMap((group) =>
      group.sort((a, b) => rank(a) - rank(b)).map((item, i) => ({ item, joins: i > 0 })),
    )
    .slice(0, most)
}

/** As the engine orders them: the signed and printed form first. */
const rank = ({ name }: ImportItem): number => (name.toLowerCase().endsWith('.pdf') ? 0 : 1)
