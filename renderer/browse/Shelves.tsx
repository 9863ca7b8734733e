import { Badge, Box, NavLink, Text } from '@mantine/core'
import { IconArchive, IconChartBar, IconInbox, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanFilter } from '../../preload/model.ts'
import { useStatus } from '../api/queries.ts'
import { showCount } from '../app/numbers.ts'
import { useActInSlices, useWorkspace } from '../app/workspace.tsx'
import type { Shelf } from '../app/workspace-state.ts'
import classes from './FacetGroup.module.css'
import { choicesOf } from './facet-choice.ts'

const icons = { all: IconArchive, inbox: IconInbox, trash: IconTrash } as const

/** Everything, what waits to be confirmed, what was thrown away. */
export function Shelves() {
  const { t, i18n } = useTranslation()
  const { state } = useWorkspace()
  const act = useActInSlices()
  const { data: status } = useStatus()
  const counts =
    status?.state === 'open'
      ? { all: status.plans, inbox: status.inbox, trash: status.trash }
      : { all: 0, inbox: 0, trash: 0 }
  const shown = shelfOf(state.filter)
  return (
    <Box role="group" aria-label={t('shelf.label')} data-tour="shelves">
      {(['all', 'inbox', 'trash'] as const).map((shelf) => {
        const Icon = icons[shelf]
        return (
          <NavLink
            key={shelf}
            component="button"
            className={classes.value}
            label={t(`shelf.${shelf}`)}
            leftSection={<Icon size="1.25rem" stroke={1.6} aria-hidden />}
            active={shown === shelf}
            rightSection={
              shelf === 'inbox' && counts.inbox > 0 ? (
                <Badge size="sm" color="orange" variant="light">
                  {showCount(counts.inbox, i18n.language)}
                </Badge>
              ) : (
                <Text size="xs" c="dimmed">
                  {showCount(counts[shelf], i18n.language)}
                </Text>
              )
            }
            onClick={() => act({ do: 'show', shelf })}
          />
        )
      })}
      <NavLink
        component="button"
        className={classes.value}
        label={t('overview.title')}
        leftSection={<IconChartBar size="1.25rem" stroke={1.6} aria-hidden />}
        onClick={() => act({ do: 'screen', screen: 'overview' })}
      />
    </Box>
  )
}

function shelfOf(filter: PlanFilter): Shelf | null {
  if (filter.trash) return 'trash'
  const [only, ...more] = choicesOf(filter)
  if (!only) return 'all'
  const inbox = only.name === 'review' && only.value === 'inbox' && only.choice === 'include'
  return inbox && more.length === 0 ? 'inbox' : null
}
