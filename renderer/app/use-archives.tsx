import { modals } from '@mantine/modals'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { CreateArchive } from './CreateArchive.tsx'
import { useAct } from './workspace.tsx'

const createId = 'create-archive'

/** Opening, creating and closing archives; what is on screen afterwards comes by events. */
export function useArchives() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const act = useAct()
  /** A filter or a search of the archive before would hide what is in this one. */
  const startAfresh = () => {
    act({ do: 'show', shelf: 'all' })
    act({ do: 'ask', text: '' })
    act({ do: 'select', id: null })
  }
  const { mutate, isPending } = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSuccess: startAfresh,
    onError: notifyError,
    onSettled: () => client.invalidateQueries(),
  })
  const open = (path: string) => mutate(() => answer(vanKho.archive.open({ path })))
  return {
    open,
    isPending,
    startAfresh,
    openSample: () => mutate(() => answer(vanKho.archive.openSample({}))),
    close: () => mutate(() => answer(vanKho.archive.close({}))),
    async pickAndOpen() {
      const picked = await vanKho.dialogs.pickFolder({ title: t('archive.open') })
      if (picked.ok && picked.value !== null) open(picked.value)
    },
    create: () =>
      modals.open({
        modalId: createId,
        title: t('archive.create'),
        closeButtonProps: { 'aria-label': t('close') },
        children: (
          <CreateArchive
            autoFocus
            onCreated={() => {
              modals.close(createId)
              startAfresh()
            }}
          />
        ),
      }),
  }
}
