import { useEffect } from 'react'

/** So long nobody has done anything: a hitch while the viewer's code is taken in is seen by nobody. */
const quietMs = 1_500
const doings = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** The PDF viewer is most of the program's code, and the list does not wait for it. */
export const loadReader = () => import('../reader/index.tsx')

/** Loads the reader and starts its threads before they are wanted, once the person and the window have a rest. */
export function useWarmReader(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let idle = 0
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(warm, quietMs)
    }
    const stop = () => {
      clearTimeout(timer)
      for (const doing of doings) removeEventListener(doing, wait, true)
    }
    const warm = () => {
      stop()
      idle = requestIdleCallback(() => void loadReader().then((reader) => reader.prepareWorkers()))
    }
    for (const doing of doings) addEventListener(doing, wait, { capture: true, passive: true })
    wait()
    return () => {
      stop()
      cancelIdleCallback(idle)
    }
  }, [])
}
