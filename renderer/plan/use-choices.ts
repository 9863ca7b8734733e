import { useTranslation } from 'react-i18next'
import { useFacets, useVocabulary } from '../api/queries.ts'

/** What the archive holds already, the commonest first, then the known units: offered, never typed into a field. */
export function useKnown(name: 'issuer' | 'tag'): string[] {
  const { data } = useFacets({ facets: {}, trash: false })
  const { data: vocabulary } = useVocabulary()
  const held = (data?.[name] ?? []).map(({ value }) => value).filter((value) => value !== '')
  if (name === 'tag') return held
  const units = (vocabulary?.units ?? []).flatMap(({ vi, hidden }) => (hidden ? [] : vi))
  return [...new Set([...held, ...units])]
}

/** The entries of a vocabulary for a select, in the person's language. */
export function useOptions(): (
  name: 'types' | 'retention' | 'relations',
) => { value: string; label: string; disabled: boolean }[] {
  const { i18n } = useTranslation()
  const { data } = useVocabulary()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  return (name) =>
    (data?.[name] ?? []).map((entry) => ({
      value: entry.id,
      label: entry[language],
      disabled: entry.hidden ?? false,
    }))
}
