import type { PropsWithChildren, RefObject } from 'react'
import { createContext, useContext, useRef } from 'react'
import type { PanelImperativeHandle } from 'react-resizable-panels'
import { usePanelRef } from 'react-resizable-panels'

type Pane = RefObject<PanelImperativeHandle | null>
export type PaneName = 'facets' | 'plan'

interface Panes extends Readonly<Record<PaneName, Pane>> {
  /** The filters took the plan's place, and give it back. */
  readonly planGaveWay: RefObject<boolean>
}

const Context = createContext<Panes | null>(null)

/** Below this there is no room for three panes side by side: a small screen, or everything drawn at twice its size. */
export const narrow = '(max-width: 60em)'

/** The panes that fold away, within reach of keys, buttons and the palette. */
export function PanesProvider({ children }: PropsWithChildren) {
  const panes = { facets: usePanelRef(), plan: usePanelRef(), planGaveWay: useRef(false) }
  return <Context value={panes}>{children}</Context>
}

export function usePanes() {
  const panes = useContext(Context)
  return {
    panes,
    toggle(name: PaneName): void {
      const pane = panes?.[name].current
      const other = panes?.[name === 'facets' ? 'plan' : 'facets'].current
      if (!panes || !pane || !other) return
      if (!pane.isCollapsed()) {
        pane.collapse()
        if (name === 'facets' && panes.planGaveWay.current) other.expand()
        panes.planGaveWay.current = false
        return
      }
      if (matchMedia(narrow).matches && !other.isCollapsed()) {
        other.collapse()
        panes.planGaveWay.current = name === 'facets'
      }
      pane.expand()
    },
  }
}
