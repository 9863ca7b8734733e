import { Checkbox, Group, Select, Text } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanSort } from '../../preload/model.ts'
import { useWorkspace } from '../app/workspace.tsx'
import classes from './PlanList.module.css'

const sorts: readonly PlanSort[] = [
  { by: 'issuedOn', descending: true },
  { by: 'issuedOn', descending: false },
  { by: 'number', descending: false },
  { by: 'title', descending: false },
  { by: 'type', descending: false },
  { by: 'issuer', descending: false },
  { by: 'createdAt', descending: true },
  { by: 'updatedAt', descending: true },
]
const sortKey = ({ by, descending }: PlanSort) => `${by}-${descending ? 'down' : 'up'}`

interface ListBarProps {
  total: number
  /** How many are chosen together. */
  picked: number
  onPickAll(): void
  onPickNone(): void
}

/** How many plans there are, how many are chosen, and in which order. */
export function ListBar({ total, picked, onPickAll, onPickNone }: ListBarProps) {
  const { t, i18n } = useTranslation()
  const { state, act } = useWorkspace()
  const shown = new Intl.NumberFormat(i18n.language)
  return (
    <Group justify="space-between" px="md" py={4} wrap="nowrap" gap="xs" className={classes.bar}>
      <Checkbox
        size="xs"
        aria-label={t('list.pickAll')}
        title={t('list.pickAll')}
        disabled={total === 0}
        checked={total > 0 && picked === total}
        indeterminate={picked > 0 && picked < total}
        onChange={picked > 0 ? onPickNone : onPickAll}
      />
      <Text size="sm" c="dimmed" truncate role="status" flex={1}>
        {t('list.count', { count: total, shown: shown.format(total) })}
        {picked > 0 && ` · ${t('list.picked', { count: picked, shown: shown.format(picked) })}`}
      </Text>
      <Select
        size="xs"
        w="13.5rem"
        flex="0 1 auto"
        aria-label={t('list.sort')}
        leftSection={<IconArrowsSort size="0.9rem" />}
        allowDeselect={false}
        value={sortKey(state.sort)}
        data={sorts.map((sort) => ({
          value: sortKey(sort),
          label: t(`list.sorts.${sortKey(sort)}`),
        }))}
        onChange={(key) => {
          const sort = sorts.find((one) => sortKey(one) === key)
          if (sort) act({ do: 'sort', sort })
        }}
      />
    </Group>
  )
}
