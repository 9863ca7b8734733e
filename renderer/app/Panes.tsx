import { useHotkeys } from '@mantine/hooks'
import { Activity, memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { FacetPane } from '../browse/FacetPane.tsx'
import { PlanList } from '../browse/PlanList.tsx'
import { useWarmReader } from '../plan/load-reader.ts'
import { PlanPane } from '../plan/PlanPane.tsx'
import { SearchResults } from '../search/SearchResults.tsx'
import { NarrowWindow } from './NarrowWindow.tsx'
import classes from './Panes.module.css'
import { usePanes } from './panes-context.tsx'
import { usePaneKeys } from './use-pane-keys.ts'
import { usePaneSplitter } from './use-pane-splitter.ts'
import { useIsShown } from './use-ready.ts'
import { Later, useWorkspace } from './workspace.tsx'

/** Facets, list or results, and what was chosen; the widths are remembered. */
export const Panes = memo(function Panes() {
  const { t } = useTranslation()
  const splitter = usePaneSplitter()
  const { toggle } = usePanes()
  // The list first; what stands beside it when it is there.
  const sides = useDeferredValue(useIsShown())
  usePaneKeys()
  useWarmReader()
  useHotkeys(
    [
      ['mod+B', () => toggle('facets')],
      ['mod+shift+B', () => toggle('plan')],
    ],
    [],
  )
  const edge = (index: number, label: string) => ({
    ...splitter.getHandleProps({ index }),
    className: classes.separator,
    'aria-label': label,
  })
  return (
    <div ref={splitter.ref} className={classes.group}>
      <div {...pane(splitter.sizes[0])} data-tour="facets" data-above-notices>
        {sides && (
          <Later>
            <Facets />
          </Later>
        )}
      </div>
      <div {...edge(0, t('panes.facets'))} />
      <div {...pane(splitter.sizes[1])} data-pane="list" data-above-notices>
        <NarrowWindow />
        <Middle />
      </div>
      <div {...edge(1, t('panes.plan'))} />
      <div {...pane(splitter.sizes[2])} data-tour="plan">
        {sides && (
          <Later>
            <Plan />
          </Later>
        )}
      </div>
    </div>
  )
})

const pane = (size: number | string | undefined) => ({
  className: classes.pane,
  style: { flexBasis: `${size}%` },
  // What is folded away takes no focus.
  'data-folded': size === 0 || undefined,
})

// The same elements each time: only what they look at draws them again.
const Facets = memo(FacetPane)
const Plan = memo(PlanPane)
const List = memo(PlanList)
const Results = memo(SearchResults)

function Middle() {
  const { state } = useWorkspace()
  // Either is a screenful to draw: in slices, while the box goes on hearing keys.
  const searching = useDeferredValue(state.search.trim() !== '')
  // The list stays behind the results, at the place where it was left: to draw it anew is one long task.
  return (
    <>
      <Activity mode={searching ? 'hidden' : 'visible'}>
        <List />
      </Activity>
      {searching && (
        <Later>
          <Results />
        </Later>
      )}
    </>
  )
}
