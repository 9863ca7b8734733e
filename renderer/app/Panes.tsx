import { Box } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { Activity, memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { FacetPane } from '../browse/FacetPane.tsx'
import { PlanList } from '../browse/PlanList.tsx'
import { useWarmReader } from '../plan/load-reader.ts'
import { PlanPane } from '../plan/PlanPane.tsx'
import { SearchResults } from '../search/SearchResults.tsx'
import { NarrowWindow } from './NarrowWindow.tsx'
import classes from './Panes.module.css'
import { usePanes } from './panes-context.tsx'
import { usePaneKeys } from './use-pane-keys.ts'
import { useIsShown } from './use-ready.ts'
import { Later, useWorkspace } from './workspace.tsx'

/** Facets, list or results, and what was chosen; the widths are remembered. */
export const Panes = memo(function Panes() {
  const { t } = useTranslation()
  const layout = useDefaultLayout({ id: 'panes', storage: localStorage })
  const { panes, toggle } = usePanes()
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
  return (
    <Group {...layout} orientation="horizontal" className={classes.group}>
      <Panel
        id="facets"
        defaultSize="19%"
        minSize="11rem"
        collapsible
        panelRef={panes?.facets ?? null}
      >
        <Box h="100%" data-tour="facets" data-above-notices>
          {sides && (
            <Later>
              <Facets />
            </Later>
          )}
        </Box>
      </Panel>
      <Separator className={classes.separator} aria-label={t('panes.facets')} />
      <Panel id="list" defaultSize="33%" minSize="22%">
        <Box h="100%" data-pane="list" data-above-notices>
          <NarrowWindow />
          <Middle />
        </Box>
      </Panel>
      <Separator className={classes.separator} aria-label={t('panes.plan')} />
      <Panel id="plan" defaultSize="48%" minSize="28%" collapsible panelRef={panes?.plan ?? null}>
        <Box h="100%" data-tour="plan">
          {sides && (
            <Later>
              <Plan />
            </Later>
          )}
        </Box>
      </Panel>
    </Group>
  )
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
