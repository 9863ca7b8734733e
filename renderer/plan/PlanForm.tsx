import {
  Button,
  Group,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan, PlanFields } from '../../preload/model.ts'
import { useFacets, useVocabulary } from '../api/queries.ts'
import { parseDate, showDate } from '../app/dates.ts'

type Draft = Partial<PlanFields>

/** The facts of a plan; saved together, and only what was changed. */
export function PlanForm({ plan, onSave }: { plan: Plan; onSave(change: Draft): void }) {
  const { t, i18n } = useTranslation()
  const { data: vocabulary } = useVocabulary()
  const { data: facets } = useFacets({ facets: {}, trash: false })
  const [change, setChange] = useState<Draft>({})
  const [date, setDate] = useState(showDate(plan.issuedOn))
  const now = { ...plan, ...change }
  const set = (part: Draft) => setChange({ ...change, ...part })
  const issuedOn = parseDate(date)
  const dirty = Object.keys(change).length > 0 || (issuedOn ?? null) !== plan.issuedOn
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (issuedOn === undefined) return
    onSave(issuedOn === plan.issuedOn ? change : { ...change, issuedOn })
  }
  const types = (vocabulary?.types ?? []).map(({ id, vi, en }) => ({
    value: id,
    label: i18n.language === 'en' ? en : vi,
  }))
  return (
    <form onSubmit={submit} aria-label={t('plan.form')}>
      <Stack gap="sm">
        <SimpleGrid cols={2}>
          <TextInput
            label={t('plan.fields.number')}
            value={now.number}
            onChange={(event) => set({ number: event.currentTarget.value })}
          />
          <Select
            label={t('plan.fields.type')}
            data={types}
            searchable
            clearable
            value={now.type === '' ? null : now.type}
            onChange={(type) => set({ type: type ?? '' })}
          />
          <TextInput
            label={t('plan.fields.issuedOn')}
            placeholder={t('plan.datePlaceholder')}
            value={date}
            error={issuedOn === undefined ? t('plan.dateWrong') : null}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <TextInput
            label={t('plan.fields.issuer')}
            value={now.issuer}
            onChange={(event) => set({ issuer: event.currentTarget.value })}
          />
          <TextInput
            label={t('plan.signerPosition')}
            value={now.signer.position}
            onChange={(event) =>
              set({ signer: { ...now.signer, position: event.currentTarget.value } })
            }
          />
          <TextInput
            label={t('plan.signerName')}
            value={now.signer.name}
            onChange={(event) =>
              set({ signer: { ...now.signer, name: event.currentTarget.value } })
            }
          />
        </SimpleGrid>
        <Textarea
          label={t('plan.fields.title')}
          autosize
          minRows={2}
          value={now.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <TagsInput
          label={t('plan.fields.tags')}
          data={(facets?.tag ?? []).map((tag) => tag.value).filter(Boolean)}
          value={now.tags}
          onChange={(tags) => set({ tags })}
        />
        <Textarea
          label={t('plan.fields.notes')}
          autosize
          minRows={2}
          value={now.notes}
          onChange={(event) => set({ notes: event.currentTarget.value })}
        />
        <Group justify="end">
          {dirty && (
            <Button
              variant="default"
              onClick={() => {
                setChange({})
                setDate(showDate(plan.issuedOn))
              }}
            >
              {t('plan.discard')}
            </Button>
          )}
          <Button type="submit" disabled={!dirty || issuedOn === undefined}>
            {t('plan.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
