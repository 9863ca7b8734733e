import { useEffect } from 'react'

/** Says on the body that the first screen is drawn: for the launcher's picture and for tests. */
export function useReady(drawn: boolean): void {
  useEffect(() => {
    if (drawn) document.body.dataset.ready = 'true'
  }, [drawn])
}
