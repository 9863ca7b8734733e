import { useEffect } from 'react'

/** Says on the page that the first screen is drawn: for the launcher's picture, for tests and for the bench of the start. */
export function useReady(drawn: boolean): void {
  useEffect(() => {
    if (!drawn) return
    // The frame after the next begins when what React wrote is on the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        performance.mark('ready')
        document.documentElement.dataset.ready = 'true'
        document.body.dataset.ready = 'true'
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [drawn])
}
