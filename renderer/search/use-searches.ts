import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PlanFilter, PlanId, Searches } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { keys } from '../api/queries.ts'

/** Keeping searches, and forgetting them. */
export function useKeepSearches() {
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (work: () => Promise<Searches>) => work(),
    onSuccess: (searches) => client.setQueryData(keys.searches, searches),
    onError: notifyError,
  })
  return {
    note: (text: string) => mutate(() => answer(vanKho.searches.note({ text }))),
    save: (name: string, text: string, filter: PlanFilter) =>
      mutate(() => answer(vanKho.searches.save({ name, text, filter }))),
    remove: (id: PlanId) => mutate(() => answer(vanKho.searches.remove({ id }))),
    forget: () => mutate(() => answer(vanKho.searches.forget({}))),
  }
}
