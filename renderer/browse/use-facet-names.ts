import { useTranslation } from 'react-i18next'
import type { FacetName, VocabularyEntry } from '../../preload/model.ts'
import { useVocabulary } from '../api/queries.ts'

/** The words for a facet's value, in the person's language. */
export function useFacetNames(): (name: FacetName, value: string) => string {
  const { t, i18n } = useTranslation()
  const { data } = useVocabulary()
  const find = (entries: readonly VocabularyEntry[] | undefined, id: string) => {
    const entry = entries?.find((one) => one.id === id)
    return entry ? (i18n.language === 'en' ? entry.en : entry.vi) : id
  }
  return (name, value) => {
    if (value === '') return t(`facets.none.${name === 'area' ? 'area' : 'other'}`)
    if (name === 'area') return find(data?.areas, value)
    if (name === 'solution') return find(data?.solutions, value)
    if (name === 'type') return find(data?.types, value)
    if (name === 'text') return t(`text.${value}`)
    if (name === 'review') return t(`review.${value}`)
    if (name === 'validity') return t(`validity.${value}`)
    return value
  }
}
