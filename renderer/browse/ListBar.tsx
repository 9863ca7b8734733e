import { ActionIcon, Checkbox, Group, Text } from '@mantine/core'
import { IconFileExport, IconLayoutList, IconTable } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { showCount } from '../app/numbers.ts'
import { useExportList } from '../care/exchange/use-export-list.ts'
import classes from './PlanList.module.css'
import { SortField } from './SortField.tsx'
import { ColumnMenu } from './table/ColumnMenu.tsx'
import type { useListLook } from './use-list-look.ts'

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
  const exportList = useExportList()
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
        {t('list.count', { count: total, shown: showCount(total, i18n.language) })}
        {picked > 0 &&
          ` · ${t('list.picked', { count: picked, shown: showCount(picked, i18n.language) })}`}
      </Text>
      {look.form === 'table' ? (
        <ColumnMenu columns={look.columns} onColumns={look.setColumns} />
      ) : (
        <SortField />
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
