import { Box, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { KeyboardEvent, ReactNode } from 'react'

interface Props {
  /** The button; Mantine gives it its part in the menu. */
  readonly target: ReactNode
  /** Menu items. */
  readonly children: ReactNode
}

/**
 * A menu of the toolbar. Mantine's placeholder for the first focus is off, because a menu may hold
 * nothing but items (axe: aria-required-children); so Escape is heard here, wherever the focus is.
 */
export function ToolMenu({ target, children }: Props) {
  const [opened, { close, toggle }] = useDisclosure(false)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !opened) return
    event.stopPropagation()
    close()
  }

  return (
    <Box onKeyDown={onKeyDown}>
      <Menu
        opened={opened}
        onChange={toggle}
        shadow="md"
        position="bottom"
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>{target}</Menu.Target>
        <Menu.Dropdown>{children}</Menu.Dropdown>
      </Menu>
    </Box>
  )
}
