import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Annotation } from '../../../preload/model.ts'
import type { PaneProps } from '../desk/reader-props.ts'
import type { PdfSession } from '../pdf/pdf-session.ts'
import type { HighlightColor } from './colors.ts'
import { type Notes, useNotes } from './use-notes.ts'

export interface PageNotes {
  readonly notes: Notes
  readonly current: string | null
  /** Shows a note's place. */
  go(note: Annotation): void
  /** Highlights what is selected. */
  highlight(color: HighlightColor): void
}

/** Highlights of a file on its pages: drawn, found by the mouse, made from what is selected. */
export function usePageNotes(
  session: PdfSession | null,
  props: Pick<PaneProps, 'plan' | 'save' | 'attachment'>,
  container: RefObject<HTMLElement | null>,
  onFound: () => void,
): PageNotes {
  const notes = useNotes(props, props.attachment.sha256)
  const [current, setCurrent] = useState<string | null>(null)
  const { all } = notes
  useEffect(() => session?.notes.set(all), [session, all])
  useEffect(() => session?.notes.setCurrent(current), [session, current])

  const found = useRef(onFound)
  found.current = onFound
  useEffect(() => {
    const element = container.current
    // The keyboard reaches the same notes in their list.
    const onClick = ({ clientX, clientY }: MouseEvent) => {
      if (window.getSelection()?.isCollapsed === false) return
      const id = session?.notes.at(clientX, clientY) ?? null
      if (id === null) return
      setCurrent(id)
      found.current()
    }
    element?.addEventListener('click', onClick)
    return () => element?.removeEventListener('click', onClick)
  }, [session, container])

  return {
    notes,
    current,
    go(note) {
      setCurrent(note.id)
      void session?.reveal(note)
    },
    highlight(color) {
      const passages = session?.selected() ?? []
      if (passages.length === 0 || notes.edit === null) return
      setCurrent(notes.edit.add(passages, color))
      window.getSelection()?.removeAllRanges()
    },
  }
}
