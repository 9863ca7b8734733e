import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { Stamp } from '../../preload/model.ts'

/** A pause in typing after which a field is saved, though the person is still in it. */
const pauseMs = 2_000

interface Draft {
  text: string
  /** The revision that the person saw when the typing began. */
  base: Stamp
}

export interface DraftField {
  value: string
  onChange(text: string): void
  /** Leaving the field, or Enter: saves what was typed. */
  onBlur(): void
  /** Escape: as if nothing was typed. */
  onDiscard(): void
}

/**
 * A field that keeps what is typed until it is left, and saves by itself.
 * Nothing is rewritten under the fingers: an input method may be at work (FIELD.md 5).
 */
export function useDraft(
  value: string,
  revision: Stamp,
  onSave: (text: string, base: Stamp) => void,
): DraftField {
  const [draft, setDraft] = useState<Draft | null>(null)
  const saveSoon = useDebouncedCallback(
    ({ text, base }: Draft) => {
      if (text.trim() !== value) onSave(text.trim(), base)
    },
    { delay: pauseMs, flushOnUnmount: true },
  )
  return {
    value: draft?.text ?? value,
    onChange(text) {
      const next = { text, base: draft?.base ?? revision }
      setDraft(next)
      saveSoon(next)
    },
    onBlur() {
      saveSoon.flush()
      setDraft(null)
    },
    onDiscard() {
      saveSoon.cancel()
      setDraft(null)
    },
  }
}
