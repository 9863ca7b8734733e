import { ActionIcon } from '@mantine/core'
import { IconLayoutSidebar, IconLayoutSidebarRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Hint } from './Hint.tsx'
import type { PaneName } from './panes-context.tsx'
import { usePanes } from './panes-context.tsx'

const icons = { facets: IconLayoutSidebar, plan: IconLayoutSidebarRight } as const

/** Folds a side pane away and brings it back: for the mouse, what Ctrl+B and Ctrl+Shift+B do. */
export function PaneToggle({ pane }: { pane: PaneName }) {
  const { t } = useTranslation()
  const { toggle } = usePanes()
  const Icon = icons[pane]
  return (
    <Hint label={t(`keys.everywhere.${pane}`)}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        flex="none"
        aria-label={t(`keys.everywhere.${pane}`)}
        onClick={() => toggle(pane)}
      >
        <Icon size="1.2rem" stroke={1.6} />
      </ActionIcon>
    </Hint>
  )
}
