import { MultiSelect, Select, SimpleGrid, TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { validities } from '../../preload/choices.ts'
import type { BulkChange, FacetCounts, Plan } from '../../preload/model.ts'
import { withSet } from './bulk-change.ts'
import { DateField } from './DateField.tsx'
import { useKnown, useOptions } from './use-choices.ts'

const noPeriod: Plan['period'] = { from: null, to: null }

interface BulkFieldsProps {
  tally: FacetCounts
  change: BulkChange
  onChange(change: BulkChange): void
}

/** Tags, type, retention, validity and period for many plans; what is left empty stays as it is. */
export function BulkFields({ tally, change, onChange }: BulkFieldsProps) {
  const { t } = useTranslation()
  const tags = useKnown('tag')
  const options = useOptions()
  const { type, retention, period, validity } = change.set
  const keep = t('bulk.keep')
  const setPeriod = (part: Partial<Plan['period']>) => {
    const next = { ...noPeriod, ...period, ...part }
    onChange(withSet(change, 'period', next.from || next.to ? next : undefined))
  }
  return (
    <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
      <TagsInput
        label={t('bulk.addTags')}
        data={tags}
        value={change.addTags}
        onChange={(addTags) => onChange({ ...change, addTags })}
      />
      <MultiSelect
        label={t('bulk.removeTags')}
        searchable
        data={tally.tag
          .filter(({ value }) => value !== '')
          .map(({ value, count }) => ({ value, label: `${value} (${count})` }))}
        value={change.removeTags}
        onChange={(removeTags) => onChange({ ...change, removeTags })}
      />
      <Select
        label={t('plan.fields.type')}
        placeholder={keep}
        searchable
        clearable
        data={options('types')}
        value={type ?? null}
        onChange={(value) => onChange(withSet(change, 'type', value ?? undefined))}
      />
      <Select
        label={t('plan.fields.retention')}
        placeholder={keep}
        clearable
        data={options('retention')}
        value={retention ?? null}
        onChange={(value) => onChange(withSet(change, 'retention', value ?? undefined))}
      />
      <DateField
        label={t('plan.periodFrom')}
        value={period?.from ?? null}
        onChange={(from) => setPeriod({ from })}
      />
      <DateField
        label={t('plan.periodTo')}
        value={period?.to ?? null}
        onChange={(to) => setPeriod({ to })}
      />
      <Select
        label={t('plan.fields.validity')}
        placeholder={keep}
        clearable
        data={validities.map((value) => ({ value, label: t(`validity.${value}`) }))}
        value={validity?.status ?? null}
        onChange={(value) => {
          const status = validities.find((one) => one === value)
          const next = status && { from: null, to: null, ...validity, status }
          onChange(withSet(change, 'validity', next))
        }}
      />
      {validity && (
        <>
          <DateField
            label={t('plan.validFrom')}
            value={validity.from}
            onChange={(from) => onChange(withSet(change, 'validity', { ...validity, from }))}
          />
          <DateField
            label={t('plan.validTo')}
            value={validity.to}
            onChange={(to) => onChange(withSet(change, 'validity', { ...validity, to }))}
          />
        </>
      )}
    </SimpleGrid>
  )
}
