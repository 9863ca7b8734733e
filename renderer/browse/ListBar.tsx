import { ActionIcon, Checkbox, Group, Select, Text } from '@mantine/core'
import { IconArrowsSort, IconFileExport, IconLayoutList, IconTable } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanSort } from '../../preload/model.ts'
import { useActInSlices, useWorkspace } from '../app/workspace.tsx'
import { useExportList } from '../care/exchange/use-export-list.ts'
import classes from './PlanList.module.css'
import { ColumnMenu } from './table/ColumnMenu.tsx'
import type { useListLook } from './use-list-look.ts'

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
  look: ReturnType<typeof useListLook>
}

/** How many plans there are, how many are chosen, and in which order. */
export function ListBar({ total, picked, onPickAll, onPickNone, look }: ListBarProps) {
  const { t, i18n } = useTranslation()
  const { state } = useWorkspace()
  const act = useActInSlices()
  const exportList = useExportList()
  const shown = new Intl.NumberFormat(i18n.language)
  return (
    <Group justify="space-between" px="md" py={4} wrap="nowrap" gap={6} className={classes.bar}>
      <Checkbox
        size="xs"
        aria-label={t('list.pickAll')}
        title={t('list.pickAll')}
        disabled={total === 0}
        checked={total > 0 && picked === total}
        indeterminate={picked > 0 && picked < total}
        onChange={picked > 0 ? onPickNone : onPickAll}
      />
      <Text size="sm" c="dimmed" truncate role="status" flex="1 0 5.5rem">
        {t('list.count', { count: total, shown: shown.format(total) })}
        {picked > 0 && ` · ${t('list.picked', { count: picked, shown: shown.format(picked) })}`}
      </Text>
      {look.form === 'table' ? (
        <ColumnMenu columns={look.columns} onColumns={look.setColumns} />
      ) : (
        <Select
          size="xs"
          miw={0}
          flex="0 1 13.5rem"
          leftSectionWidth="1.75rem"
          rightSectionWidth="1.5rem"
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
      )}
      <ActionIcon
        variant="default"
        size="md"
        flex="none"
        aria-label={t('list.export')}
        title={t('list.export')}
        disabled={total === 0}
        onClick={exportList}
      >
        <IconFileExport size="1rem" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="md"
        flex="none"
        aria-label={t(look.form === 'table' ? 'list.asCards' : 'list.asTable')}
        title={t(look.form === 'table' ? 'list.asCards' : 'list.asTable')}
        onClick={() => look.setForm(look.form === 'table' ? 'cards' : 'table')}
      >
        {look.form === 'table' ? <IconLayoutList size="1rem" /> : <IconTable size="1rem" />}
      </ActionIcon>
    </Group>
  )
}
