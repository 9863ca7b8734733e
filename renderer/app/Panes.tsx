import { Box } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { FacetPane } from '../browse/FacetPane.tsx'
import { PlanList } from '../browse/PlanList.tsx'
import { PlanPane } from '../plan/PlanPane.tsx'
import { SearchResults } from '../search/SearchResults.tsx'
import classes from './Panes.module.css'
import { usePanes } from './panes-context.tsx'
import { useWorkspace } from './workspace.tsx'

/** Facets, list or results, and what was chosen; the widths are remembered. */
export function Panes() {
  const { t } = useTranslation()
  const { state } = useWorkspace()
  const layout = useDefaultLayout({ id: 'panes', storage: localStorage })
  const { panes, toggle } = usePanes()
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
        minSize="13%"
        collapsible
        panelRef={panes?.facets ?? null}
      >
        <Box h="100%" data-tour="facets">
          <FacetPane />
        </Box>
      </Panel>
      <Separator className={classes.separator} aria-label={t('panes.facets')} />
      <Panel id="list" defaultSize="33%" minSize="22%">
        <Box h="100%">{state.search.trim() === '' ? <PlanList /> : <SearchResults />}</Box>
      </Panel>
      <Separator className={classes.separator} aria-label={t('panes.plan')} />
      <Panel id="plan" defaultSize="48%" minSize="28%" collapsible panelRef={panes?.plan ?? null}>
        <Box h="100%" data-tour="plan">
          <PlanPane />
        </Box>
      </Panel>
    </Group>
  )
}
