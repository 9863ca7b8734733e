import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { vocabularyNames } from '../../../preload/choices.ts'
import type { VocabularyEntry, VocabularyName } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import { notifyError } from '../../api/notify.ts'
import { keys, useVocabulary } from '../../api/queries.ts'
import { EntryForm } from './EntryForm.tsx'
import { EntryTable } from './EntryTable.tsx'
import { newEntry, replaced } from './entries.ts'

/** The lists that plans are described with, as this archive has them. */
export function VocabularySection() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data: vocabulary } = useVocabulary()
  const [name, setName] = useState<VocabularyName>('areas')
  const [editing, setEditing] = useState<VocabularyEntry | null>(null)
  const { mutate, isPending } = useMutation({
    mutationFn: (entries: VocabularyEntry[]) => answer(vanKho.vocabulary.set({ name, entries })),
    onSuccess: (now) => {
      client.setQueryData(keys.vocabulary, now)
      setEditing(null)
    },
    onError: notifyError,
  })
  if (!vocabulary) return null
  const entries = vocabulary[name]
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('vocabulary.explain')}
      </Text>
      <Group justify="space-between" align="end">
        <Select
          label={t('vocabulary.which')}
          w="20rem"
          allowDeselect={false}
          value={name}
          data={vocabularyNames.map((one) => ({
            value: one,
            label: t(`vocabulary.names.${one}`),
          }))}
          onChange={(value) => {
            const next = vocabularyNames.find((one) => one === value)
            if (next) setName(next)
          }}
        />
        <Button
          variant="default"
          leftSection={<IconPlus size="1rem" />}
          onClick={() => setEditing(newEntry())}
        >
          {t('vocabulary.add')}
        </Button>
      </Group>
      <EntryTable
        entries={entries}
        busy={isPending}
        onEdit={setEditing}
        onHide={(entry) => mutate(replaced(entries, { ...entry, hidden: !entry.hidden }))}
        onRemove={(entry) => mutate(entries.filter(({ id }) => id !== entry.id))}
      />
      {editing && (
        <EntryForm
          key={editing.id}
          entry={editing}
          name={name}
          known={entries}
          busy={isPending}
          onSave={(entry) => mutate(replaced(entries, entry, editing.id))}
          onClose={() => setEditing(null)}
        />
      )}
    </Stack>
  )
}
