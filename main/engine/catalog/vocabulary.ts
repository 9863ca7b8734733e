/** The vocabularies that come with the program; an archive's own entries take their place by id. */
import { Failure } from '../../../preload/errors.ts'
import type { Vocabulary, VocabularyEntry, VocabularyName } from '../../../preload/model.ts'
import abbreviations from '../../../resources/vocabulary/abbreviations.json' with { type: 'json' }
import areas from '../../../resources/vocabulary/areas.json' with { type: 'json' }
import relations from '../../../resources/vocabulary/relations.json' with { type: 'json' }
import retention from '../../../resources/vocabulary/retention.json' with { type: 'json' }
import solutions from '../../../resources/vocabulary/solutions.json' with { type: 'json' }
import types from '../../../resources/vocabulary/types.json' with { type: 'json' }
import units from '../../../resources/vocabulary/units.json' with { type: 'json' }
import { composed, sameValue } from './store/canonical-json.ts'

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

/** As long as the plans' fields that hold them. */
const longestId = 60
const longestName = 500

/**
 * `entries` as the whole of a vocabulary that was `before`. An entry of the program that is left out is
 * hidden, so that plans which have it still show its name; one of the archive's own is given up.
 * Throws Failure vocabulary.invalid {id} for an entry without id or name, an id that is there twice or
 * a successor that is not there; vocabulary.inUse {id, plans} for an own entry that plans have.
 */
export function checkedEntries(
  name: VocabularyName,
  entries: readonly VocabularyEntry[],
  before: readonly VocabularyEntry[],
  uses: ReadonlyMap<string, number>,
): VocabularyEntry[] {
  const wanted = new Map<string, VocabularyEntry>()
  for (const entry of composed([...entries])) {
    const named = { ...entry, id: entry.id.trim(), vi: entry.vi.trim(), en: entry.en.trim() }
    if (!isWellNamed(named) || wanted.has(named.id)) throw invalid(name, named.id)
    // Whoever adds an entry in a Vietnamese office need not know its English name.
    wanted.set(named.id, { ...named, en: named.en || named.vi })
  }
  const own = new Set(vocabulary[name].map(({ id }) => id))
  for (const entry of before) {
    if (wanted.has(entry.id)) continue
    if (own.has(entry.id)) wanted.set(entry.id, { ...entry, hidden: true })
    else if (uses.has(entry.id)) {
      const plans = uses.get(entry.id) ?? 0
      throw new Failure('vocabulary.inUse', { id: entry.id, name: entry.vi, plans })
    }
  }
  for (const { id, successors } of wanted.values()) {
    if (successors?.some((successor) => !wanted.has(successor))) throw invalid(name, id)
  }
  return [...wanted.values()]
}

/** What an archive must remember of a vocabulary: the entries that are not the program's own. */
export function overridesOf(
  name: VocabularyName,
  entries: readonly VocabularyEntry[],
): VocabularyEntry[] {
  const own = new Map(vocabulary[name].map((entry) => [entry.id, entry]))
  return entries.filter((entry) => !sameValue(own.get(entry.id), entry))
}

function isWellNamed({ id, vi, en }: VocabularyEntry): boolean {
  return (
    id !== '' &&
    id.length <= longestId &&
    vi !== '' &&
    Math.max(vi.length, en.length) <= longestName
  )
}

function invalid(vocabulary: VocabularyName, id: string): Failure {
  return new Failure('vocabulary.invalid', { vocabulary, id })
}
