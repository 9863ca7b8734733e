import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconRestore, IconTrash } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreview, useTally } from '../api/queries.ts'
import { showCount } from '../app/numbers.ts'
import { Scrolled } from '../app/Scrolled.tsx'
import { Staged } from '../app/Staged.tsx'
import { useWorkspace } from '../app/workspace.tsx'
import { BulkFields } from './BulkFields.tsx'
import { BulkPreviewBox } from './BulkPreviewBox.tsx'
import { BulkSetRows } from './BulkSetRows.tsx'
import { isChange, noChange } from './bulk-change.ts'
import { MergeMenu } from './MergeMenu.tsx'
import classes from './plan.module.css'
import { useBulk } from './use-bulk.ts'
import { useAskPurge } from './use-purge-question.tsx'

/** What can be done with several chosen plans; nothing is written before it is shown and applied. */
export function BulkPane() {
  const { t, i18n } = useTranslation()
  const { state, act } = useWorkspace()
  const bulk = useBulk()
  const askPurge = useAskPurge()
  const [change, setChange] = useState(noChange)
  const tally = useDeferredValue(useTally(state.picked, state.pick).data)
  const { data: preview } = usePreview(state.picked, state.pick, isChange(change) ? change : null)
  const ids = [...state.picked]
  const all = ids.length
  const inTrash = state.filter.trash
  const waiting = tally?.review.find(({ value }) => value === 'inbox')?.count ?? 0
  const shown = showCount(all, i18n.language)
  return (
    <section className={classes.pane} aria-label={t('bulk.label')}>
      <Group className={classes.header} justify="space-between" px="md" py={4} wrap="nowrap">
        <Title order={2} size="h5">
          {t('bulk.title', { count: all, shown })}
        </Title>
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          onClick={() => act({ do: 'select', id: state.selected })}
        >
          {t('bulk.none')}
        </Button>
      </Group>
      <Scrolled>
        <Stack p="md" gap="lg" maw="56rem">
          <Group gap="xs">
            {waiting > 0 && !inTrash && (
              <Button
                size="sm"
                leftSection={<IconCheck size="1rem" />}
                loading={bulk.isPending}
                onClick={() => bulk.confirm(ids)}
              >
                {t('bulk.confirm', { count: waiting })}
              </Button>
            )}
            {inTrash ? (
              <>
                <Button
                  size="sm"
                  leftSection={<IconRestore size="1rem" />}
                  onClick={() => bulk.restore(ids)}
                >
                  {t('bulk.restore', { count: all })}
                </Button>
                <Button size="sm" variant="light" color="red" onClick={() => askPurge(ids)}>
                  {t('purge.ask')}
                </Button>
              </>
            ) : (
              <>
                <MergeMenu ids={ids} />
                <Button
                  size="sm"
                  variant="default"
                  leftSection={<IconTrash size="1rem" />}
                  onClick={() => bulk.trash(ids)}
                >
                  {t('bulk.trash', { count: all })}
                </Button>
              </>
            )}
          </Group>
          {tally && !inTrash && (
            <Staged>
              <Text size="sm" c="dimmed">
                {t('bulk.help')}
              </Text>
              <BulkSetRows {...{ tally, all, change }} set="areas" onChange={setChange} />
              <BulkFields {...{ tally, change }} onChange={setChange} />
              <BulkSetRows {...{ tally, all, change }} set="solutions" onChange={setChange} />
            </Staged>
          )}
        </Stack>
      </Scrolled>
      {preview && isChange(change) && (
        <BulkPreviewBox
          {...{ preview, all }}
          saving={bulk.isPending}
          onApply={() => bulk.save(ids, change, () => setChange(noChange))}
          onDiscard={() => setChange(noChange)}
        />
      )}
    </section>
  )
}
