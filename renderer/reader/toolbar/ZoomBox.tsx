import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { scaleFor } from './scale-for.ts'

interface Props {
  /** 1 is the real size. */
  readonly scale: number
  readonly onSet: (scale: number) => void
}

/** Shows how large the pages are and takes another percentage. */
export function ZoomBox({ scale, onSet }: Props) {
  const { t } = useTranslation('reader')
  const [draft, setDraft] = useState<string | null>(null)
  const shown = t('zoom.percent', { percent: Math.round(scale * 100) })

  function commit() {
    const wanted = draft === null ? null : scaleFor(draft)
    setDraft(null)
    if (wanted !== null) onSet(wanted)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') {
      commit()
      event.currentTarget.select()
    }
    if (event.key === 'Escape') setDraft(null)
  }

  return (
    <TextInput
      size="xs"
      w="3.6rem"
      styles={{ input: { textAlign: 'center', paddingInline: 4 } }}
      value={draft ?? shown}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={commit}
      onKeyDown={onKeyDown}
      aria-label={t('zoom.box')}
    />
  )
}
