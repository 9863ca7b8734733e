import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Plan, PlanChange, Stamp } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { keys } from '../api/queries.ts'
import { hideUndo } from './undo-notice.tsx'
import { useClashNotice } from './use-clash-notice.tsx'

/** Of the keys of saves that are under way. */
export const saving = 'save'

/** `base`: the revision whose values the person was looking at; the latest when left out. */
export type SavePlan = (change: PlanChange, base?: Stamp) => void

/**
 * Saves changes of one plan, one after the other, and shows them at once.
 * What somebody else changed meanwhile is not overwritten: the person is asked.
 */
export function useSave(plan: Plan): { save: SavePlan; saving: boolean } {
  const client = useQueryClient()
  const key = keys.plan(plan.id)
  const mutationKey = [saving, plan.id]
  // Our own earlier save of a field is no clash with a later one that began before it was answered.
  const own = useRef(new Map<string, Stamp>())
  const tellClash = useClashNotice()

  const { mutate, isPending } = useMutation({
    mutationKey,
    scope: { id: plan.id },
    mutationFn: ({ change, base }: { change: PlanChange; base: Stamp }) => {
      const ownBases = Object.keys(change).flatMap((field) => own.current.get(field) ?? [])
      const latest = [base, ...ownBases].sort().at(-1) ?? base
      return answer(vanKho.plans.save({ id: plan.id, base: latest, change }))
    },
    onSuccess: (result, { change }) => {
      const last = client.isMutating({ mutationKey }) === 1
      if (result.status === 'saved') {
        hideUndo()
        for (const field of Object.keys(change)) own.current.set(field, result.plan.revision)
        if (last) client.setQueryData(key, result.plan)
        return
      }
      client.setQueryData(key, result.theirs)
      tellClash(result.theirs, change, result.fields, () =>
        mutate({ change, base: result.theirs.revision }),
      )
    },
    onError: (error) => {
      notifyError(error)
      void client.invalidateQueries({ queryKey: key })
    },
  })

  return {
    save(change, base = plan.revision) {
      void client.cancelQueries({ queryKey: key, exact: true })
      client.setQueryData<Plan>(key, (now) => now && changed(now, change))
      mutate({ change, base })
    },
    saving: isPending,
  }
}

/** What a change leaves out stays. */
const changed = (plan: Plan, change: PlanChange): Plan => Object.assign({}, plan, change)
