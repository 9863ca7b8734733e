import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PlanId, Sha256 } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import { notifyError } from '../../api/notify.ts'
import { keys } from '../../api/queries.ts'

/** What becomes of a stored file with a degree of secrecy on it. */
export function useDecideSecret() {
  const client = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onError: notifyError,
    onSettled: () => client.invalidateQueries({ queryKey: keys.plans }),
  })
  return {
    deciding: isPending,
    keep: (sha256: Sha256) => mutate(() => answer(vanKho.knowledge.keepSecret({ sha256 }))),
    /** With its plan, and not into the trash: the bytes would stay. */
    remove: (planId: PlanId) =>
      mutate(async () => {
        await answer(vanKho.plans.trash({ ids: [planId] }))
        await answer(vanKho.plans.purge({ ids: [planId] }))
      }),
  }
}
