import { Alert, Anchor } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { trashDays } from '../../preload/choices.ts'
import { useExpired } from '../api/queries.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { useAskPurge } from '../plan/use-purge-question.tsx'

/** Over the trash: what has been there for its time can go, if a person says so. */
export function TrashNotice() {
  const { t } = useTranslation()
  const { state } = useWorkspace()
  const { data: expired = [] } = useExpired(state.filter.trash)
  const askPurge = useAskPurge()
  if (!state.filter.trash || expired.length === 0) return null
  return (
    <Alert color="gray" radius={0} py={6} icon={<IconClock />}>
      {t('trash.expired', { count: expired.length, days: trashDays })}{' '}
      <Anchor component="button" size="sm" onClick={() => askPurge(expired)}>
        {t('purge.ask')}
      </Anchor>
    </Alert>
  )
}
