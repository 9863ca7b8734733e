import { useMutation } from '@tanstack/react-query'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'

export function useImport() {
  const { mutate } = useMutation({
    mutationFn: async (choose: () => Promise<{ paths: string[]; into?: string }>) => {
      const { paths, into } = await choose()
      if (paths.length > 0) await answer(vanKho.imports.add({ paths, into: into ?? null }))
    },
    onError: notifyError,
  })
  return {
    addPaths: (paths: string[]) => mutate(async () => ({ paths })),
    pickFiles: () => mutate(async () => ({ paths: await answer(vanKho.dialogs.pickFiles({})) })),
    pickInto: (into: string) =>
      mutate(async () => ({ paths: await answer(vanKho.dialogs.pickFiles({})), into })),
  }
}
