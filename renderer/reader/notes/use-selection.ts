import { type RefObject, useEffect, useState } from 'react'

export interface Spot {
  readonly left: number
  readonly top: number
}

const margin = 80

/** Where text of the pages is selected: below its last line, in pixels from the container's corner; null when none is. */
export function useSelectionSpot(container: RefObject<HTMLElement | null>): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null)
  useEffect(() => {
    let pressed = false
    const look = () => {
      const element = container.current
      const selection = window.getSelection()
      const lives =
        element !== null &&
        selection !== null &&
        !selection.isCollapsed &&
        element.contains(selection.anchorNode) &&
        selection.toString().trim() !== ''
      if (!lives) {
        setSpot(null)
        return
      }
      if (pressed) return
      const last = [...selection.getRangeAt(0).getClientRects()].at(-1)
      const frame = element.getBoundingClientRect()
      if (last === undefined) return
      const middle = (last.left + last.right) / 2 - frame.left
      setSpot({
        left: Math.max(margin, Math.min(frame.width - margin, middle)),
        top: Math.max(0, Math.min(frame.height - margin, last.bottom - frame.top)),
      })
    }
    const left = new AbortController()
    const { signal } = left
    const press = (now: boolean) => () => {
      pressed = now
      look()
    }
    document.addEventListener('selectionchange', look, { signal })
    document.addEventListener('pointerdown', press(true), { signal })
    document.addEventListener('pointerup', press(false), { signal })
    container.current?.addEventListener('scroll', look, { signal, passive: true })
    return () => left.abort()
  }, [container])
  return spot
}
