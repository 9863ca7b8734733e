import { Accordion, Button, Group, Loader, Stack, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { planFields } from '../../preload/choices.ts'
import type { HistoryEntry, Plan } from '../../preload/model.ts'
import { useHistory } from '../api/queries.ts'
import { showMoment } from '../app/dates.ts'
import classes from './plan.module.css'
import { TextDifference } from './TextDifference.tsx'
import { useFieldWords } from './use-field-words.ts'
import { useRestoreRevision } from './use-restore-revision.ts'

/** Who changed what and when, the latest first, each with the way back to it; fetched when it is opened. */
export function HistoryList({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState(false)
  const { data } = useHistory(plan.id, wanted)
  const restore = useRestoreRevision(plan.id)
  const latestFirst = data ? [...data].reverse() : []
  return (
    <Accordion.Item value="history">
      <Accordion.Control onClick={() => setWanted(true)}>{t('plan.history')}</Accordion.Control>
      <Accordion.Panel>
        <Stack gap="sm">
          {wanted && !data && <Loader size="sm" />}
          {latestFirst.map((entry, place) => (
            <div key={entry.revision} className={classes.revision}>
              <Group justify="space-between" wrap="nowrap" mih={26}>
                <Text size="xs" c="dimmed">
                  {t('plan.historyEntry', { at: showMoment(new Date(entry.at)), who: entry.who })}
                </Text>
                {place > 0 && plan.deletedAt === null && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    leftSection={<IconHistory size="0.9rem" />}
                    onClick={() => restore(entry.revision)}
                  >
                    {t('plan.restoreRevision')}
                  </Button>
                )}
              </Group>
              {entry.changed
                .filter(({ field }) => isKnown(field))
                .map((change) => (
                  <Difference
                    key={change.field}
                    change={change}
                    isFirst={place === latestFirst.length - 1}
                  />
                ))}
            </div>
          ))}
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  )
}

/** When a plan was made stands above the entry. */
const isKnown = (field: string) =>
  planFields.includes(field) || field === 'attachments' || field === 'deleted'

/** Compared word by word; of any other field the value stands as a whole. */
const written: ReadonlySet<string> = new Set(['title', 'notes'])

interface DifferenceProps {
  change: HistoryEntry['changed'][number]
  /** The plan as it was made: there is nothing that it differs from. */
  isFirst: boolean
}

function Difference({ change, isFirst }: DifferenceProps) {
  const { t } = useTranslation()
  const words = useFieldWords()
  const { field, before, after } = change
  return (
    <Group gap="xs" wrap="nowrap" align="baseline">
      <Text size="xs" fw={600} flex="none" w="8.5rem">
        {t(`plan.fields.${field}`)}
      </Text>
      {isFirst ? (
        <Text size="sm">{words(field, after)}</Text>
      ) : (
        <TextDifference
          whole={!written.has(field)}
          before={words(field, before)}
          after={words(field, after)}
        />
      )}
    </Group>
  )
}
