import type { PropsWithChildren } from 'react'
import { Children, startTransition, useEffect, useState } from 'react'

/**
 * Its children one after the other, a frame apart, from the top: putting a long form on the page at once is one long
 * task of the window's thread, however it is drawn.
 */
export function Staged({ children }: PropsWithChildren) {
  const all = Children.toArray(children)
  const [shown, setShown] = useState(1)
  const isWhole = shown >= all.length
  useEffect(() => {
    if (isWhole) return
    const frame = requestAnimationFrame(() => startTransition(() => setShown(shown + 1)))
    return () => cancelAnimationFrame(frame)
  }, [isWhole, shown])
  return all.slice(0, shown)
}
