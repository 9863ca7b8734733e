import { useMutation } from '@tanstack/react-query'
import type { PlanId } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { useSettings } from '../api/queries.ts'

/** Everything that a person does to the import queue. */
export function useImport() {
  const { mutate } = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onError: notifyError,
  })
  const { data: settings } = useSettings()
  const folderTags = settings?.folderTags ?? false
  const add = async (paths: string[], into: PlanId | null) => {
    if (paths.length > 0) await answer(vanKho.imports.add({ paths, into, folderTags }))
  }
  const pick = (into: PlanId | null) =>
    mutate(async () => add(await answer(vanKho.dialogs.pickFiles({})), into))
  return {
    addPaths: (paths: string[]) => mutate(() => add(paths, null)),
    pickFiles: () => pick(null),
    /** The files join a plan that is there. */
    pickInto: (planId: PlanId) => pick(planId),
    /** Files by their ids, or every one in that state. */
    cancel: (which: string[] | 'waiting') => mutate(() => answer(vanKho.imports.cancel({ which }))),
    retry: (which: string[] | 'failed' | 'cancelled') =>
      mutate(() => answer(vanKho.imports.retry({ which }))),
    /** Stores files though they are marked secret. */
    keepSecrets: (ids: string[]) => mutate(() => answer(vanKho.imports.keepSecrets({ ids }))),
    clear: () => mutate(() => answer(vanKho.imports.clear({}))),
  }
}
