import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { VocabularyEntry } from '../../preload/model.ts'
import { useVocabulary } from '../api/queries.ts'

export interface RowArea {
  id: string
  name: string
  icon: string
  /** Of the theme. */
  color: string
}

/** What a row says beside its plan's own words: found once for all rows, since a list draws many at a time. */
export interface RowWords {
  noNumber: string
  noTitle: string
  inbox: string
  typeName(id: string): string
  /** In the decree's order; one that no vocabulary knows has its id as its name. */
  areas(ids: readonly string[]): readonly RowArea[]
}

export function useRowWords(): RowWords {
  const { t, i18n } = useTranslation()
  const { data } = useVocabulary()
  const { language } = i18n
  return useMemo(() => {
    const named = (entry: VocabularyEntry) => (language === 'en' ? entry.en : entry.vi)
    const types = new Map((data?.types ?? []).map((entry) => [entry.id, named(entry)]))
    const areas = (data?.areas ?? []).map((entry) => ({
      id: entry.id,
      name: named(entry),
      icon: entry.icon ?? '',
      color: entry.color ?? 'gray',
    }))
    const known = new Set(areas.map(({ id }) => id))
    return {
      noNumber: t('list.noNumber'),
      noTitle: t('list.noTitle'),
      inbox: t('review.inbox'),
      typeName: (id) => types.get(id) ?? id,
      areas: (ids) => [
        ...areas.filter(({ id }) => ids.includes(id)),
        ...ids
          .filter((id) => !known.has(id))
          .map((id) => ({ id, name: id, icon: '', color: 'gray' })),
      ],
    }
  }, [t, language, data])
}
