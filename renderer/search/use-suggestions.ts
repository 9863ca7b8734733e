import { useFacets, useSearches, useStatus } from '../api/queries.ts'
import { useFacetNames } from '../browse/use-facet-names.ts'
import type { SearchSuggestion } from './suggestions.ts'
import { suggestionsFor } from './suggestions.ts'

export function useSuggestions(text: string): SearchSuggestion[] {
  const { data: searches } = useSearches()
  const { data: counts } = useFacets({ facets: {}, trash: false })
  const { data: status } = useStatus()
  const nameOf = useFacetNames()
  if (status?.state !== 'open') return []
  const { saved = [], recent = [] } = searches ?? {}
  return suggestionsFor(text, { saved, recent, counts, nameOf })
}
