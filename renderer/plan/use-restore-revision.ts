import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PlanId, Stamp } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { keys } from '../api/queries.ts'
import { notifyDone } from './undo-notice.tsx'
import { useUndo } from './use-undo.ts'

/** Brings a plan back to what it was at a revision of its history; that is a revision too, and can be undone. */
export function useRestoreRevision(id: PlanId): (revision: Stamp) => void {
  const { t } = useTranslation()
  const client = useQueryClient()
  const undo = useUndo()
  const { mutate } = useMutation({
    mutationFn: (revision: Stamp) => answer(vanKho.plans.restoreRevision({ id, revision })),
    onSuccess: (plan) => {
      client.setQueryData(keys.plan(id), plan)
      notifyDone(t('plan.revisionRestored'), undo)
    },
    onError: notifyError,
  })
  return mutate
}
