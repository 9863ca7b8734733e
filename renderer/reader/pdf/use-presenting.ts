import { type RefObject, useEffect } from 'react'
import type { PdfSession } from './pdf-session.ts'

/** Takes the whole screen while a document is presented, and gives it back however that ends. */
export function usePresenting(
  session: PdfSession | null,
  presenting: boolean,
  container: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (!presenting) return
    const { app } = window.vanKho
    void app.setFullScreen({ on: true })
    // The page that had the focus was taken out with all others but one.
    container.current?.focus()
    return () => void app.setFullScreen({ on: false })
  }, [presenting, container])

  useEffect(() => {
    if (!presenting) return
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') session?.layout.present(false)
    }
    // Wherever the focus is: nobody may be caught in the show.
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [session, presenting])
}
