import { Autocomplete, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { Stamp } from '../../preload/model.ts'
import { GrowingText } from '../app/GrowingText.tsx'
import { useDraft } from './use-draft.ts'

interface DraftTextProps {
  label: string
  value: string
  revision: Stamp
  onSave(text: string, base: Stamp): void
  /** Grows with what is written. */
  lines?: number
  /** What the archive holds already; offered below the field, never typed into it. */
  known?: readonly string[]
  className?: string
  /** What is odd about what was saved. */
  problem?: string | null
}

/** A text of a plan that saves by itself when it is left. */
export function DraftText({
  label,
  value,
  revision,
  onSave,
  lines,
  known,
  className,
  problem = null,
}: DraftTextProps) {
  const draft = useDraft(value, revision, onSave)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') draft.onDiscard()
    if (event.key === 'Enter' && lines === undefined) draft.onBlur()
  }
  const shared = {
    label,
    value: draft.value,
    error: problem,
    onBlur: draft.onBlur,
    onKeyDown,
    className: className ?? '',
  }
  if (known) {
    return <Autocomplete {...shared} data={[...known]} limit={8} onChange={draft.onChange} />
  }
  if (lines !== undefined) {
    return (
      <GrowingText
        {...shared}
        minRows={lines}
        maxRows={12}
        onChange={(event) => draft.onChange(event.currentTarget.value)}
      />
    )
  }
  return <TextInput {...shared} onChange={(event) => draft.onChange(event.currentTarget.value)} />
}
