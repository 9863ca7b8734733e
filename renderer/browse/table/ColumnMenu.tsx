import { ActionIcon, Checkbox, Group, Popover, Stack, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Column } from './columns.ts'
import { columnIds, moved, toggled } from './columns.ts'

interface ColumnMenuProps {
  columns: readonly Column[]
  onColumns(columns: readonly Column[]): void
}

/** Which columns the table has, and in which order. */
export function ColumnMenu({ columns, onColumns }: ColumnMenuProps) {
  const { t } = useTranslation()
  const shown = columns.map(({ id }) => id)
  const hidden = columnIds.filter((id) => !shown.includes(id))
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="default"
          size="md"
          aria-label={t('list.chooseColumns')}
          title={t('list.chooseColumns')}
        >
          <IconColumns3 size="1rem" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Stack gap={4}>
          <Text size="xs" fw={600}>
            {t('list.chooseColumns')}
          </Text>
          {[...shown, ...hidden].map((id) => {
            const label = t(`list.columns.${id}`)
            const place = shown.indexOf(id)
            return (
              <Group key={id} justify="space-between" wrap="nowrap" gap="md">
                <Checkbox
                  size="xs"
                  label={label}
                  checked={place >= 0}
                  disabled={place >= 0 && shown.length === 1}
                  onChange={() => onColumns(toggled(columns, id))}
                />
                {place >= 0 && (
                  <Group gap={0} wrap="nowrap">
                    <ActionIcon
                      size="sm"
                      variant="subtle"
                      color="gray"
                      disabled={place === 0}
                      aria-label={t('list.columnUp', { column: label })}
                      onClick={() => onColumns(moved(columns, id, -1))}
                    >
                      <IconArrowUp size="0.9rem" />
                    </ActionIcon>
                    <ActionIcon
                      size="sm"
                      variant="subtle"
                      color="gray"
                      disabled={place === shown.length - 1}
                      aria-label={t('list.columnDown', { column: label })}
                      onClick={() => onColumns(moved(columns, id, 1))}
                    >
                      <IconArrowDown size="0.9rem" />
                    </ActionIcon>
                  </Group>
                )}
              </Group>
            )
          })}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
