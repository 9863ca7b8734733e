import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'

/** Long enough for an input method (UniKey) to finish a syllable. */
const settleMs = 200

interface Typed {
  readonly query: string
  readonly text: string
  /** Typed here, not handed over with the hit. */
  readonly byHand: boolean
}

export interface FindText {
  /** What stands in the box. */
  readonly text: string
  setText(text: string): void
  /** What is looked for: the box, once typing has paused. */
  readonly sought: string
  readonly byHand: boolean
}

/** The find box: starts with the search that led here, and follows it when that changes. */
export function useFindText(query: string): FindText {
  const [typed, setTyped] = useState<Typed>({ query, text: query, byHand: false })
  if (typed.query !== query) setTyped({ query, text: query, byHand: false })
  const [paused] = useDebouncedValue(typed, settleMs)
  const settled = typed.byHand && paused.query === query ? paused : typed
  return {
    text: typed.text,
    setText: (text) => setTyped({ query, text, byHand: true }),
    sought: settled.text.trim(),
    byHand: settled.byHand,
  }
}
