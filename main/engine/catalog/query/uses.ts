/** How many plans refer to each entry of a vocabulary, those in the trash too. */
import type { Plan, VocabularyName } from '../../../../preload/model.ts'

/** By id. Units and abbreviations are not referred to: plans hold the names themselves. */
export function usesOf(name: VocabularyName, plans: Iterable<Plan>): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const plan of plans) {
    for (const id of new Set(idsOf(name, plan))) uses.set(id, (uses.get(id) ?? 0) + 1)
  }
  return uses
}

function idsOf(name: VocabularyName, plan: Plan): readonly string[] {
  switch (name) {
    case 'areas':
      return plan.areas
    case 'solutions':
      return plan.solutions
    case 'types':
      return [plan.type]
    case 'retention':
      return [plan.retention]
    case 'relations':
      return plan.relations.map(({ kind }) => kind)
    case 'units':
    case 'abbreviations':
      return []
  }
}
