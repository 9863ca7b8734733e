import { Box } from '@mantine/core'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { FacetPane } from '../browse/FacetPane.tsx'
import { PlanList } from '../browse/PlanList.tsx'
import { PlanPane } from '../plan/PlanPane.tsx'
import { SearchResults } from '../search/SearchResults.tsx'
import classes from './Panes.module.css'
import { useWorkspace } from './workspace.tsx'

/** Facets, list or results, and what was chosen; the widths are remembered. */
export function Panes() {
  const { state } = useWorkspace()
  const layout = useDefaultLayout({ id: 'panes', storage: localStorage })
  return (
    <Group {...layout} orientation="horizontal" className={classes.group}>
      <Panel id="facets" defaultSize="19%" minSize="14%">
        <FacetPane />
      </Panel>
      <Separator className={classes.separator} />
      <Panel id="list" defaultSize="33%" minSize="22%">
        <Box h="100%">{state.search.trim() === '' ? <PlanList /> : <SearchResults />}</Box>
      </Panel>
      <Separator className={classes.separator} />
      <Panel id="plan" defaultSize="48%" minSize="30%">
        <PlanPane />
      </Panel>
    </Group>
  )
}
