import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan, PlanChange } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { keys } from '../api/queries.ts'
import { UndoNotice } from './UndoNotice.tsx'

/** Changes to one plan; a change that clashes with somebody else's is not made, and is told. */
export function usePlanActions(plan: Plan) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: keys.plans })
  const { mutate: save } = useMutation({
    mutationFn: (change: PlanChange) =>
      answer(vanKho.plans.save({ id: plan.id, base: plan.revision, change })),
    onSuccess: (result) => {
      if (result.status === 'saved') {
        client.setQueryData([...keys.plans, 'one', plan.id], result.plan)
        return
      }
      client.setQueryData([...keys.plans, 'one', plan.id], result.theirs)
      const fields = result.fields.map((field) => t(`plan.fields.${field}`)).join(', ')
      notifications.show({
        color: 'orange',
        autoClose: false,
        message: t('plan.clash', { fields }),
      })
    },
    onError: notifyError,
    onSettled: refresh,
  })
  const { mutate: restore } = useMutation({
    mutationFn: () => answer(vanKho.plans.restore({ ids: [plan.id] })),
    onError: notifyError,
    onSettled: refresh,
  })
  const { mutate: trash } = useMutation({
    mutationFn: () => answer(vanKho.plans.trash({ ids: [plan.id] })),
    onError: notifyError,
    onSuccess: () => {
      const id = `trash-${plan.id}`
      const undo = () => {
        restore()
        notifications.hide(id)
      }
      notifications.show({
        id,
        message: createElement(UndoNotice, { text: t('plan.trashed'), onUndo: undo }),
        autoClose: 10_000,
      })
    },
    onSettled: refresh,
  })
  return { save, trash: () => trash(), restore: () => restore() }
}
