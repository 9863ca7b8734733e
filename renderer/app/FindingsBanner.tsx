import { Alert, Anchor, List, ScrollArea } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../preload/errors.ts'
import { sayError } from '../api/notify.ts'

/** What was found wrong when the archive was opened; nothing of it is hidden, and nothing of it is in the way. */
export function FindingsBanner({
  findings,
  count,
}: {
  findings: readonly AppError[]
  /** Of all, also those that are not listed. */
  count: number
}) {
  const { t } = useTranslation()
  // Closing it is for those that were read: a new one shows it again.
  const [read, setRead] = useState(0)
  if (count <= read) return null
  const showAll = () =>
    modals.open({
      title: t('findings.title'),
      size: 'lg',
      closeButtonProps: { 'aria-label': t('close') },
      scrollAreaComponent: ScrollArea.Autosize,
      children: (
        <List size="sm" spacing="xs">
          {findings.map((finding) => (
            <List.Item key={`${finding.code} ${JSON.stringify(finding.params)}`}>
              {sayError(finding)}
            </List.Item>
          ))}
        </List>
      ),
    })
  return (
    <Alert
      color="yellow"
      radius={0}
      py={6}
      icon={<IconInfoCircle />}
      withCloseButton
      closeButtonLabel={t('close')}
      onClose={() => setRead(count)}
    >
      {t('findings.count', { count })}{' '}
      <Anchor component="button" size="sm" onClick={showAll}>
        {t('findings.show')}
      </Anchor>
    </Alert>
  )
}
