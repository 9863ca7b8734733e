import { ActionIcon, Badge, Group, Table, Text, Tooltip } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import { IconEye, IconEyeOff, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VocabularyEntry } from '../../../preload/model.ts'

interface EntryTableProps {
  entries: readonly VocabularyEntry[]
  busy: boolean
  onEdit(entry: VocabularyEntry): void
  onHide(entry: VocabularyEntry): void
  onRemove(entry: VocabularyEntry): void
}

export function EntryTable({ entries, busy, ...act }: EntryTableProps) {
  const { t, i18n } = useTranslation()
  const other = i18n.language === 'vi' ? 'en' : 'vi'
  const own = i18n.language === 'vi' ? 'vi' : 'en'
  return (
    <Table verticalSpacing={6} stickyHeader aria-label={t('vocabulary.which')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="7rem">{t('vocabulary.id')}</Table.Th>
          <Table.Th>{t('vocabulary.name')}</Table.Th>
          <Table.Th w="10rem">{t('vocabulary.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Table.Tr key={entry.id} opacity={entry.hidden ? 0.6 : 1}>
            <Table.Td>
              <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                {entry.id}
              </Text>
            </Table.Td>
            <Table.Td>
              <Group gap={6}>
                <Text size="sm">{entry[own]}</Text>
                {entry.hidden && (
                  <Badge size="xs" variant="light" color="gray" tt="none">
                    {t('vocabulary.hidden')}
                  </Badge>
                )}
              </Group>
              <Text size="xs" c="dimmed">
                {entry[other]}
              </Text>
            </Table.Td>
            <Table.Td>
              <Group gap={2} wrap="nowrap">
                <Act
                  label={t('vocabulary.edit', { name: entry.vi })}
                  Icon={IconPencil}
                  busy={busy}
                  onClick={() => act.onEdit(entry)}
                />
                <Act
                  label={t(entry.hidden ? 'vocabulary.show' : 'vocabulary.hide', {
                    name: entry.vi,
                  })}
                  Icon={entry.hidden ? IconEye : IconEyeOff}
                  busy={busy}
                  onClick={() => act.onHide(entry)}
                />
                <Act
                  label={t('vocabulary.remove', { name: entry.vi })}
                  Icon={IconTrash}
                  busy={busy}
                  onClick={() => act.onRemove(entry)}
                />
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

interface ActProps {
  label: string
  Icon: TablerIcon
  busy: boolean
  onClick(): void
}

function Act({ label, Icon, busy, onClick }: ActProps) {
  return (
    <Tooltip label={label} openDelay={500}>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={label}
        disabled={busy}
        onClick={onClick}
      >
        <Icon size="1rem" stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  )
}
