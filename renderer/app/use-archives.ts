import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'

/** Opening, creating and closing archives; what is on screen afterwards comes by events. */
export function useArchives() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onError: notifyError,
    onSettled: () => client.invalidateQueries(),
  })
  const inFolder = (title: string, work: (path: string) => Promise<unknown>) =>
    mutate(async () => {
      const path = await answer(vanKho.dialogs.pickFolder({ title }))
      if (path !== null) await work(path)
    })
  return {
    open: (path: string) => mutate(() => answer(vanKho.archive.open({ path }))),
    openSample: () => mutate(() => answer(vanKho.archive.openSample({}))),
    close: () => mutate(() => answer(vanKho.archive.close({}))),
    pickAndOpen: () => inFolder(t('archive.open'), (path) => answer(vanKho.archive.open({ path }))),
    pickAndCreate: () =>
      inFolder(t('archive.create'), (path) => {
        const name = path.split(/[\\/]/).filter(Boolean).at(-1) ?? path
        return answer(vanKho.archive.create({ path, name }))
      }),
  }
}
