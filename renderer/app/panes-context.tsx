import type { PropsWithChildren, RefObject } from 'react'
import { createContext, useContext, useRef } from 'react'
import { focusList } from './use-pane-keys.ts'

/** A pane that folds away to the side. */
export interface Pane {
  isFolded(): boolean
  fold(): void
  unfold(): void
}

export type PaneName = 'facets' | 'plan'

interface Panes extends Readonly<Record<PaneName, RefObject<Pane | null>>> {
  /** The filters took the plan's place, and give it back. */
  readonly planGaveWay: RefObject<boolean>
}

const Context = createContext<Panes | null>(null)

/** Below this there is no room for three panes side by side: a small screen, or everything drawn at twice its size. */
export const narrow = '(max-width: 60em)'

/** The panes that fold away, within reach of keys, buttons and the palette. */
export function PanesProvider({ children }: PropsWithChildren) {
  const panes = {
    facets: useRef<Pane>(null),
    plan: useRef<Pane>(null),
    planGaveWay: useRef(false),
  }
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
      if (!pane.isFolded()) {
        pane.fold()
        // What is folded away takes no keys.
        if (document.activeElement?.closest(`[data-tour="${name}"]`)) focusList()
        if (name === 'facets' && panes.planGaveWay.current) other.unfold()
        panes.planGaveWay.current = false
        return
      }
      if (matchMedia(narrow).matches && !other.isFolded()) {
        other.fold()
        panes.planGaveWay.current = name === 'facets'
      }
      pane.unfold()
    },
  }
}
