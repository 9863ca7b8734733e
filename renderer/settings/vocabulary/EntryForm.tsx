import { Button, Group, Modal, MultiSelect, Stack, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VocabularyEntry, VocabularyName } from '../../../preload/model.ts'
import { DateField } from '../../plan/DateField.tsx'
import { idOf } from './entries.ts'

interface EntryFormProps {
  entry: VocabularyEntry
  name: VocabularyName
  known: readonly VocabularyEntry[]
  busy: boolean
  onSave(entry: VocabularyEntry): void
  onClose(): void
}

/** One entry; its id is chosen when it is made, since plans refer to it. */
export function EntryForm({ entry, name, known, busy, onSave, onClose }: EntryFormProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(entry)
  const isNew = entry.id === ''
  const id = isNew ? draft.id || idOf(draft.vi) : entry.id
  const taken = isNew && known.some((one) => one.id === id)
  const put = (change: Partial<VocabularyEntry>) => setDraft((now) => ({ ...now, ...change }))
  const save = () => onSave({ ...draft, id, en: draft.en.trim() || draft.vi })
  return (
    <Modal
      opened
      zIndex={300}
      onClose={onClose}
      title={isNew ? t('vocabulary.add') : t('vocabulary.edit', { name: entry.vi })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('vocabulary.vi')}
            value={draft.vi}
            required
            data-autofocus
            onChange={(event) => put({ vi: event.currentTarget.value })}
          />
          <TextInput
            label={t('vocabulary.en')}
            value={draft.en}
            onChange={(event) => put({ en: event.currentTarget.value })}
          />
          <TextInput
            label={t('vocabulary.id')}
            description={t('vocabulary.idHelp')}
            value={id}
            disabled={!isNew}
            error={taken ? t('vocabulary.idTaken') : null}
            onChange={(event) => put({ id: event.currentTarget.value })}
          />
          <TagsInput
            label={t('vocabulary.aliases')}
            description={t('vocabulary.aliasesHelp')}
            value={draft.aliases ?? []}
            onChange={(aliases) => put({ aliases })}
          />
          {name === 'units' && (
            <>
              <Group grow align="start">
                <DateField
                  label={t('vocabulary.from')}
                  value={draft.from ?? null}
                  onChange={(from) => put({ from })}
                />
                <DateField
                  label={t('vocabulary.to')}
                  value={draft.to ?? null}
                  onChange={(to) => put({ to })}
                />
              </Group>
              <MultiSelect
                label={t('vocabulary.successors')}
                searchable
                data={known.flatMap((one) =>
                  one.id === entry.id ? [] : [{ value: one.id, label: one.vi }],
                )}
                value={draft.successors ?? []}
                onChange={(successors) => put({ successors })}
              />
            </>
          )}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('vocabulary.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={taken || draft.vi.trim() === ''}>
              {t('vocabulary.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
