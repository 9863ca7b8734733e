/** The vocabularies that come with the program; an archive's own entries take their place by id. */
import type { Vocabulary, VocabularyEntry, VocabularyName } from '../../../preload/model.ts'
import abbreviations from '../../../resources/vocabulary/abbreviations.json' with { type: 'json' }
import areas from '../../../resources/vocabulary/areas.json' with { type: 'json' }
import relations from '../../../resources/vocabulary/relations.json' with { type: 'json' }
import retention from '../../../resources/vocabulary/retention.json' with { type: 'json' }
import solutions from '../../../resources/vocabulary/solutions.json' with { type: 'json' }
import types from '../../../resources/vocabulary/types.json' with { type: 'json' }
import units from '../../../resources/vocabulary/units.json' with { type: 'json' }

export const vocabulary: Vocabulary = {
  areas,
  solutions,
  types,
  units,
  relations,
  retention,
  abbreviations,
}

/** The program's vocabularies with an archive's entries in place of, or after, its own. */
export function withOverrides(
  overrides: Partial<Record<VocabularyName, VocabularyEntry[]>>,
): Vocabulary {
  const merged = (name: VocabularyName): VocabularyEntry[] => {
    const own = new Map(vocabulary[name].map((entry) => [entry.id, entry]))
    for (const entry of overrides[name] ?? []) own.set(entry.id, entry)
    return [...own.values()]
  }
  return {
    areas: merged('areas'),
    solutions: merged('solutions'),
    types: merged('types'),
    units: merged('units'),
    relations: merged('relations'),
    retention: merged('retention'),
    abbreviations: merged('abbreviations'),
  }
}
