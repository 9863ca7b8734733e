import { useTranslation } from 'react-i18next'
import { useVocabulary } from '../../api/queries.ts'

/** "Thay thế", and seen from the other side "Được thay thế bởi". */
export function useKindNames(): (kind: string, direction: 'out' | 'in') => string {
  const { t, i18n } = useTranslation('knowledge')
  const { data } = useVocabulary()
  return (kind, direction) => {
    const entry = data?.relations.find(({ id }) => id === kind)
    const name = entry ? (i18n.language === 'en' ? entry.en : entry.vi) : kind
    return direction === 'out' ? name : t(`relations.passive.${kind}`, { defaultValue: name })
  }
}
