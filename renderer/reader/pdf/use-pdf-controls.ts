import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { commandFor, type PdfCommand } from './pdf-keys.ts'
import type { PdfSession } from './pdf-session.ts'

/** One notch of a wheel is 100; a pinch comes in small parts. */
const wheelNotch = 400

/** What the window does, not the document. */
export interface ReaderActions {
  find(): void
  print(): void
  /** Selected text. */
  highlight(): void
}

function obey(session: PdfSession, command: PdfCommand, actions: ReaderActions): void {
  const commands = {
    find: actions.find,
    print: actions.print,
    highlight: actions.highlight,
    present: () => session.layout.present(true),
    leave: () => session.layout.present(false),
    zoomIn: () => session.layout.zoomStep(1),
    zoomOut: () => session.layout.zoomStep(-1),
    zoomAuto: () => session.layout.setZoom('auto'),
    previousPage: () => session.turnPage(-1),
    nextPage: () => session.turnPage(1),
    firstPage: () => session.goToPage(1),
    lastPage: () => session.goToPage(session.state().pagesCount),
    back: () => session.trail.back(),
    forward: () => session.trail.forward(),
    rotateRight: () => session.layout.rotate(90),
    rotateLeft: () => session.layout.rotate(-90),
  }
  commands[command]()
}

/** Keys of the reader, and zoom by Ctrl+wheel and pinch. */
export function usePdfControls(
  session: PdfSession | null,
  container: RefObject<HTMLDivElement | null>,
  actions: ReaderActions,
): (event: KeyboardEvent) => void {
  useEffect(() => {
    const element = container.current
    if (element === null || session === null) return
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      const box = element.getBoundingClientRect()
      const at = [event.clientX - box.left, event.clientY - box.top] as const
      session.layout.zoomBy(Math.exp(-event.deltaY / wheelNotch), at)
    }
    // React's own listener would be passive and could not keep the window from zooming.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [session, container])

  return (event) => {
    if (session === null || event.nativeEvent.isComposing) return
    const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea')
    // Menus and lists use the arrows themselves.
    const inWidget =
      event.target instanceof HTMLElement &&
      event.target.closest('[role=menu], [role=tab], [role=dialog]')
    const { presenting } = session.state()
    const command = commandFor(event, inField || Boolean(inWidget), presenting)
    if (command === null) return
    event.preventDefault()
    obey(session, command, actions)
  }
}
