import { useEffect } from 'react'

/** After the window's first answers; the list does not share the processor with the viewer's code. */
const delayMs = 1_500

/** The PDF viewer is most of the program's code, and the list does not wait for it. */
export const loadReader = () => import('../reader/index.tsx')

/** Loads the reader and starts its threads before they are wanted, once the window has nothing else to do. */
export function useWarmReader(): void {
  useEffect(() => {
    let idle = 0
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => void loadReader().then((reader) => reader.prepareWorkers()))
    }, delayMs)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }, [])
}
