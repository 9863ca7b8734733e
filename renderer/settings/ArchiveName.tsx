import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'

/** The name of the open archive: saved on Enter and on leaving the field; Escape and an empty one leave it as it was. */
export function ArchiveName({ name }: { name: string }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const { mutate, isPending } = useMutation({
    mutationFn: (wanted: string) => answer(vanKho.archive.rename({ name: wanted })),
    onError: notifyError,
    onSettled: () => setTyped(null),
  })
  const save = () => {
    if (isPending) return
    const wanted = typed?.trim() ?? ''
    if (wanted === '' || wanted === name) setTyped(null)
    else mutate(wanted)
  }
  return (
    <TextInput
      label={t('archive.name')}
      description={t('settings.archive.nameHelp')}
      maxLength={200}
      value={typed ?? name}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') save()
        if (event.key !== 'Escape' || typed === null) return
        // The dialog stays open: only what was typed goes.
        event.stopPropagation()
        setTyped(null)
      }}
    />
  )
}
