import type { KeyboardEvent, RefObject } from 'react'

/** Ctrl+F goes to the find box, Ctrl+P prints where that can be done. */
export function documentKeys(
  input: RefObject<HTMLInputElement | null>,
  print?: () => void,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    if (event.key === 'f') {
      event.preventDefault()
      input.current?.select()
    }
    if (event.key === 'p' && print !== undefined) {
      event.preventDefault()
      print()
    }
  }
}
