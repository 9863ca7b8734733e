import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Settings } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { keys } from '../api/queries.ts'

export function useChangeSettings(): (change: Partial<Settings>) => void {
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (change: Partial<Settings>) => answer(vanKho.settings.set(change)),
    onSuccess: (settings) => client.setQueryData(keys.settings, settings),
    onError: notifyError,
  })
  return (change) => mutate(change)
}
