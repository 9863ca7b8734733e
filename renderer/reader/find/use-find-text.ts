import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'

/** Long enough for an input method (UniKey) to finish a syllable. */
const settleMs = 200

interface Typed {
  readonly query: string
  readonly request: number
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

/**
 * The find box: starts with the search that led here, and takes it again with every hit opened.
 * @param onTyped called at every key, before anything is looked for
 */
export function useFindText(query: string, request: number, onTyped?: () => void): FindText {
  const given: Typed = { query, request, text: query, byHand: false }
  const [typed, setTyped] = useState(given)
  if (typed.query !== query || typed.request !== request) setTyped(given)
  const [paused] = useDebouncedValue(typed, settleMs)
  const stillHere = paused.query === query && paused.request === request
  const settled = typed.byHand ? (stillHere ? paused : given) : typed
  return {
    text: typed.text,
    setText: (text) => {
      onTyped?.()
      setTyped({ query, request, text, byHand: true })
    },
    sought: settled.text.trim(),
    byHand: settled.byHand,
  }
}
