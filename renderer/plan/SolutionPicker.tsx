import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useVocabulary } from '../api/queries.ts'
import { useFacetNames } from '../browse/use-facet-names.ts'

/** The six groups of solutions, of which a plan may serve several. */
export function SolutionPicker(o: {
  solutions: readonly string[]
  onChange(solutions: string[]): void
}) {
  const { t } = useTranslation()
  const { data } = useVocabulary()
  const nameOf = useFacetNames()
  return (
    <MultiSelect
      label={t('plan.fields.solutions')}
      data={(data?.solutions ?? []).map(({ id, hidden }) => ({
        value: id,
        label: nameOf('solution', id),
        disabled: hidden ?? false,
      }))}
      value={[...o.solutions]}
      onChange={o.onChange}
    />
  )
}
