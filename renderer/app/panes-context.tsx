import type { PropsWithChildren, RefObject } from 'react'
import { createContext, useContext } from 'react'
import type { PanelImperativeHandle } from 'react-resizable-panels'
import { usePanelRef } from 'react-resizable-panels'

type Pane = RefObject<PanelImperativeHandle | null>
export type PaneName = 'facets' | 'plan'

const Context = createContext<Readonly<Record<PaneName, Pane>> | null>(null)

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
      if (pane?.isCollapsed()) pane.expand()
      else pane?.collapse()
    },
  }
}
