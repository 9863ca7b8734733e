import { Accordion, Loader, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanId } from '../../preload/model.ts'
import { useHistory } from '../api/queries.ts'
import { useFieldWords } from './use-field-words.ts'

/** Who changed what and when, the latest first; fetched when it is opened. */
export function HistoryList({ planId }: { planId: PlanId }) {
  const { t, i18n } = useTranslation()
  const [wanted, setWanted] = useState(false)
  const { data } = useHistory(planId, wanted)
  const words = useFieldWords()
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'short', timeStyle: 'short' })
  return (
    <Accordion.Item value="history">
      <Accordion.Control onClick={() => setWanted(true)}>{t('plan.history')}</Accordion.Control>
      <Accordion.Panel>
        <Stack gap="sm">
          {wanted && !data && <Loader size="sm" />}
          {data?.map((entry) => (
            <div key={entry.revision}>
              <Text size="xs" c="dimmed">
                {t('plan.historyEntry', { at: time.format(new Date(entry.at)), who: entry.who })}
              </Text>
              {entry.changed.map(({ field, before, after }) => (
                <Text key={field} size="sm" lineClamp={2}>
                  {t('plan.historyChange', {
                    field: t(`plan.fields.${field}`),
                    before: words(field, before) || t('plan.nothing'),
                    after: words(field, after) || t('plan.nothing'),
                  })}
                </Text>
              ))}
            </div>
          ))}
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  )
}
