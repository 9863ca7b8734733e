import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BackupEntry } from '../../../preload/model.ts'
import { useFormats } from '../use-formats.ts'

/** Every backup that is kept, latest first; each is the whole archive as it was then. */
export function BackupList({ entries }: { entries: readonly BackupEntry[] }) {
  const { t } = useTranslation()
  const { moment, number, size } = useFormats()
  if (entries.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('backup.none')}
      </Text>
    )
  return (
    <Table.ScrollContainer minWidth="24rem" maxHeight="14rem" type="native">
      <Table stickyHeader highlightOnHover verticalSpacing={4} aria-label={t('backup.list')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('backup.columns.at')}</Table.Th>
            <Table.Th ta="right">{t('backup.columns.plans')}</Table.Th>
            <Table.Th ta="right">{t('backup.columns.files')}</Table.Th>
            <Table.Th ta="right">{t('backup.columns.size')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={entry.id}>
              <Table.Td>{moment(entry.at)}</Table.Td>
              <Table.Td ta="right">{number(entry.plans)}</Table.Td>
              <Table.Td ta="right">{number(entry.files)}</Table.Td>
              <Table.Td ta="right">{size(entry.bytes)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
