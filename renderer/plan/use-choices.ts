import { useTranslation } from 'react-i18next'
import { useFacets, useVocabulary } from '../api/queries.ts'

/** What the archive holds already, the commonest first: offered, never typed into a field. */
export function useKnown(name: 'issuer' | 'tag'): string[] {
  const { data } = useFacets({ facets: {}, trash: false })
  return (data?.[name] ?? []).map(({ value }) => value).filter((value) => value !== '')
}

/** The entries of a vocabulary for a select, in the person's language. */
export function useOptions(): (
  name: 'types' | 'retention' | 'relations',
) => { value: string; label: string }[] {
  const { i18n } = useTranslation()
  const { data } = useVocabulary()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  return (name) =>
    (data?.[name] ?? []).map((entry) => ({ value: entry.id, label: entry[language] }))
}
