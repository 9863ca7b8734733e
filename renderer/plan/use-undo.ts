import type { QueryClient } from '@tanstack/react-query'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { notifyDone } from './undo-notice.tsx'
import { saving } from './use-save.ts'

/** Takes back the last save, bulk change, trash or restore of this session, and says what that was worth. */
export function useUndo(): () => void {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: async () => {
      await saved(client)
      return answer(vanKho.plans.undo({}))
    },
    onSuccess: ({ length: count }) =>
      notifyDone(count === 0 ? t('undo.nothing') : t('undo.done', { count }), null),
    onError: notifyError,
    scope: { id: 'bulk' },
  })
  return () => mutate()
}

/** A plan's saves go one after the other: the last one may still be waiting for its turn. */
function saved(client: QueryClient): Promise<void> {
  const isSaving = () => client.isMutating({ mutationKey: [saving] }) > 0
  return new Promise((resolve) => {
    if (!isSaving()) return resolve()
    const stop = client.getMutationCache().subscribe(() => {
      if (isSaving()) return
      stop()
      resolve()
    })
  })
}
