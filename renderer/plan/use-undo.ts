import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { notifyDone } from './undo-notice.tsx'

/** Takes back the last save, bulk change, trash or restore of this session, and says what that was worth. */
export function useUndo(): () => void {
  const { t } = useTranslation()
  const { mutate } = useMutation({
    mutationFn: () => answer(vanKho.plans.undo({})),
    onSuccess: ({ length: count }) =>
      notifyDone(count === 0 ? t('undo.nothing') : t('undo.done', { count }), null),
    onError: notifyError,
    scope: { id: 'bulk' },
  })
  return () => mutate()
}
