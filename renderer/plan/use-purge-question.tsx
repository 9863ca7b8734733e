import { modals } from '@mantine/modals'
import { useTranslation } from 'react-i18next'
import type { PlanId } from '../../preload/model.ts'
import { focusList } from '../app/use-pane-keys.ts'
import { PurgeQuestion } from './PurgeQuestion.tsx'
import { useBulk } from './use-bulk.ts'

/** Asks before plans are gone for good: the only act without a way back. */
export function useAskPurge(): (ids: readonly PlanId[]) => void {
  const { t } = useTranslation()
  const { purge } = useBulk()
  return (ids) => {
    const asker = document.activeElement
    let isAgreed = false
    modals.openConfirmModal({
      title: t('purge.title', { count: ids.length }),
      children: <PurgeQuestion ids={ids} />,
      labels: { confirm: t('purge.yes', { count: ids.length }), cancel: t('purge.no') },
      // White on Mantine's own red is too pale to read.
      confirmProps: { color: 'red.9' },
      // Enter pressed by habit deletes nothing.
      cancelProps: { 'data-autofocus': true },
      closeButtonProps: { 'aria-label': t('close') },
      // Mantine gives the keys back a moment later, to what may be gone by then.
      returnFocus: false,
      onConfirm: () => {
        isAgreed = true
        purge([...ids])
      },
      onClose: () => {
        if (!isAgreed && asker instanceof HTMLElement && asker.isConnected) asker.focus()
        else focusList()
      },
    })
  }
}
