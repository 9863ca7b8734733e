/** What the search box offers under what was typed. */
import type { FacetCounts, FacetName, SavedSearch } from '../../preload/model.ts'
import { folded } from '../palette/fold.ts'

export type SearchSuggestion =
  | { kind: 'saved'; id: string; search: SavedSearch }
  | { kind: 'recent'; id: string; text: string }
  /** A field's name to go on with, or a value of it. */
  | { kind: 'field' | 'value'; id: string; text: string; label: string; count: number | null }

/** Names of fields as they are typed, and the facet that knows their values. */
const fields: readonly { typed: string; facet: FacetName }[] = [
  { typed: 'loại', facet: 'type' },
  { typed: 'năm', facet: 'year' },
  { typed: 'cơ-quan', facet: 'issuer' },
  { typed: 'khu-vực', facet: 'area' },
  { typed: 'thẻ', facet: 'tag' },
]
const mostOfAKind = 7

interface Known {
  saved: readonly SavedSearch[]
  recent: readonly string[]
  counts: FacetCounts | undefined
  nameOf(facet: FacetName, value: string): string
}

export function suggestionsFor(text: string, known: Known): SearchSuggestion[] {
  if (text.trim() === '') return atFirst(known)
  return valuesFor(text, known)
}

function atFirst({ saved, recent }: Known): SearchSuggestion[] {
  return [
    ...saved
      .slice(0, mostOfAKind)
      .map((search): SearchSuggestion => ({ kind: 'saved', id: `saved ${search.id}`, search })),
    ...recent
      .slice(0, mostOfAKind)
      .map((text): SearchSuggestion => ({ kind: 'recent', id: `recent ${text}`, text })),
    ...fields.map(({ typed }): SearchSuggestion => {
      const text = `${typed}:`
      return { kind: 'field', id: text, text, label: text, count: null }
    }),
  ]
}

/** After "năm:" or "loại:k": what there is, the commonest first. */
function valuesFor(text: string, { counts, nameOf }: Known): SearchSuggestion[] {
  const [whole, name = '', begun = ''] = /(\S+):"?([^":]*)$/u.exec(text) ?? []
  if (whole === undefined) return []
  const field = fields.find(({ typed }) => folded(typed) === folded(name))
  if (!field) return []
  const before = text.slice(0, text.length - whole.length)
  return (counts?.[field.facet] ?? [])
    .filter(({ value }) => value !== '')
    .map(({ value, count }) => ({ label: nameOf(field.facet, value), count }))
    .filter(({ label }) => folded(label).startsWith(folded(begun)) && label !== begun)
    .slice(0, mostOfAKind)
    .map(({ label, count }): SearchSuggestion => {
      const quoted = /\s/.test(label) ? `"${label}"` : label
      return {
        kind: 'value',
        id: `${name} ${label}`,
        text: `${before}${name}:${quoted} `,
        label,
        count,
      }
    })
}
