import { Group, Kbd, SimpleGrid, Stack, Text } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'

/** Alternatives are separated by '/', keys pressed together by a space. */
const groups = {
  everywhere: {
    search: 'Ctrl F',
    palette: 'Ctrl K',
    panes: 'F6 / Shift F6',
    facets: 'Ctrl B',
    plan: 'Ctrl Shift B',
    inbox: 'Ctrl I',
    undo: 'Ctrl Z',
    settings: 'Ctrl ,',
    help: '?',
  },
  results: {
    enter: '↓',
    open: 'Enter',
    nextHit: 'F3',
    previousHit: 'Shift F3',
    clear: 'Esc',
  },
  list: {
    move: '↑ / ↓',
    read: 'Enter',
    areas: '1 / … / 6',
    pick: 'Space',
    range: 'Shift ↓',
    all: 'Ctrl A',
    confirm: 'Ctrl Enter',
    trash: 'Delete',
  },
  inbox: {
    confirm: 'Ctrl Enter / Enter',
    skip: 'Ctrl PageDown',
    back: 'Ctrl PageUp',
    leave: 'Esc',
  },
  reader: {
    find: 'Ctrl F',
    page: '← / →',
    zoom: 'Ctrl + / Ctrl -',
  },
} as const

/** Every key that does something, by where it does it. */
export function KeyList() {
  const { t } = useTranslation()
  return (
    <SimpleGrid cols={2} spacing="xl" verticalSpacing="lg">
      {Object.entries(groups).map(([group, lines]) => (
        <Stack key={group} gap="xs">
          <Text size="sm" fw={600}>
            {t(`keys.groups.${group}`)}
          </Text>
          {Object.entries(lines).map(([does, combination]) => (
            <Group key={does} justify="space-between" wrap="nowrap" gap="sm">
              <Text size="sm" c="dimmed">
                {t(`keys.${group}.${does}`)}
              </Text>
              <Combination keys={combination} />
            </Group>
          ))}
        </Stack>
      ))}
    </SimpleGrid>
  )
}

function Combination({ keys }: { keys: string }) {
  return (
    <Group gap={4} wrap="nowrap" flex="none">
      {keys.split(' / ').map((together, place) => (
        <Fragment key={together}>
          {place > 0 && (
            <Text size="xs" c="dimmed" span>
              /
            </Text>
          )}
          {together.split(' ').map((key) => (
            <Kbd key={key} size="xs">
              {key}
            </Kbd>
          ))}
        </Fragment>
      ))}
    </Group>
  )
}
