import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useTranslation } from 'react-i18next'
import type { PlanId } from '../../preload/model.ts'
import { useBulk } from './use-bulk.ts'

/** Asks before plans are gone for good: the only act without a way back. */
export function useAskPurge(): (ids: PlanId[]) => void {
  const { t } = useTranslation()
  const { purge } = useBulk()
  return (ids) =>
    modals.openConfirmModal({
      title: t('purge.title', { count: ids.length }),
      children: <Text size="sm">{t('purge.help')}</Text>,
      labels: { confirm: t('purge.yes', { count: ids.length }), cancel: t('purge.no') },
      confirmProps: { color: 'red' },
      // Enter pressed by habit deletes nothing.
      cancelProps: { 'data-autofocus': true },
      closeButtonProps: { 'aria-label': t('close') },
      onConfirm: () => purge(ids),
    })
}
