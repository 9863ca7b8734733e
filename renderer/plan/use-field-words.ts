import { useTranslation } from 'react-i18next'
import { useVocabulary } from '../api/queries.ts'
import { showDate } from '../app/dates.ts'
import { useFacetNames } from '../browse/use-facet-names.ts'
import { fileKinds } from './FileKindMenu.tsx'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field's value as a person says it; '' for nothing. */
export function useFieldWords(): (field: string, value: unknown) => string {
  const { t, i18n } = useTranslation()
  const { data: vocabulary } = useVocabulary()
  const nameOf = useFacetNames()
  const language = i18n.language === 'en' ? 'en' : 'vi'

  const word = (field: string, value: string): string => {
    if (value === '') return ''
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return showDate(value)
    if (field === 'areas') return nameOf('area', value)
    if (field === 'solutions') return nameOf('solution', value)
    if (field === 'type' || field === 'review') return nameOf(field, value)
    if (field === 'validity') return nameOf('validity', value)
    if (field === 'retention')
      return vocabulary?.retention.find((one) => one.id === value)?.[language] ?? value
    return value
  }
  const say = (field: string, value: unknown): string => {
    if (typeof value === 'string') return word(field, value)
    if (typeof value === 'number') return String(value)
    if (Array.isArray(value)) return listed(value.map((one) => say(field, one)))
    if (isRecord(value)) {
      // A file is known by its name and by what it is, a relation by where it leads.
      if (field === 'attachments' && typeof value.name === 'string') {
        const kind = fileKinds.find((one) => one === value.kind)
        return kind ? `${value.name} (${t(`fileKinds.${kind}`)})` : value.name
      }
      if (field === 'relations') return say(field, value.to)
      return listed(Object.values(value).map((one) => say(field, one)))
    }
    return ''
  }
  return say
}

const listed = (words: readonly string[]): string => words.filter((word) => word !== '').join(', ')
