import type { PropsWithChildren, RefObject } from 'react'
import { createContext, useContext } from 'react'
import type { PanelImperativeHandle } from 'react-resizable-panels'
import { usePanelRef } from 'react-resizable-panels'

type Pane = RefObject<PanelImperativeHandle | null>
export type PaneName = 'facets' | 'plan'

const Context = createContext<Readonly<Record<PaneName, Pane>> | null>(null)

/** Below this the list has room for one pane beside it: everything is drawn at twice its size. */
const crowded = '(max-width: 48em)'

/** The panes that fold away, within reach of keys, buttons and the palette. */
export function PanesProvider({ children }: PropsWithChildren) {
  const panes = { facets: usePanelRef(), plan: usePanelRef() }
  return <Context value={panes}>{children}</Context>
}

export function usePanes() {
  const panes = useContext(Context)
  return {
    panes,
    toggle(name: PaneName): void {
      const pane = panes?.[name].current
      if (pane?.isCollapsed()) {
        pane.expand()
        const other = panes?.[name === 'facets' ? 'plan' : 'facets'].current
        if (matchMedia(crowded).matches) other?.collapse()
      } else pane?.collapse()
    },
  }
}
