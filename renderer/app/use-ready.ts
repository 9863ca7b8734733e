import { useEffect, useSyncExternalStore } from 'react'

let isReady = false
const listeners = new Set<() => void>()

/** Says on the page that the first screen is drawn: for the launcher's picture, for tests and for the bench of the start. */
export function useReady(drawn: boolean): void {
  useEffect(() => {
    if (!drawn || isReady) return
    // The frame after the next begins when what React wrote is on the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        performance.mark('ready')
        document.documentElement.dataset.ready = 'true'
        document.body.dataset.ready = 'true'
        isReady = true
        for (const listener of listeners) listener()
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [drawn])
}

/** Whether the first screen is drawn: what stands around it comes after. */
export const useIsReady = (): boolean => useSyncExternalStore(listen, () => isReady)

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
