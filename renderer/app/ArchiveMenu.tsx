import { Button, Menu, Text } from '@mantine/core'
import {
  IconArchive,
  IconChevronDown,
  IconFolderOpen,
  IconFolderPlus,
  IconSchool,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRecent } from '../api/queries.ts'
import { useArchives } from './use-archives.ts'

export function ArchiveMenu({ name }: { name: string }) {
  const { t } = useTranslation()
  const archives = useArchives()
  const recent = useRecent()
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          maw={260}
          miw={120}
          leftSection={<IconArchive size="1.1rem" />}
          rightSection={<IconChevronDown size="1rem" />}
        >
          <Text size="sm" truncate>
            {name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFolderOpen size="1rem" />} onClick={archives.pickAndOpen}>
          {t('archive.open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFolderPlus size="1rem" />} onClick={archives.pickAndCreate}>
          {t('archive.create')}
        </Menu.Item>
        <Menu.Item leftSection={<IconSchool size="1rem" />} onClick={archives.openSample}>
          {t('archive.sample')}
        </Menu.Item>
        <Menu.Item leftSection={<IconX size="1rem" />} onClick={archives.close}>
          {t('archive.close')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('archive.recent')}</Menu.Label>
        {recent.data?.map((known) => (
          <Menu.Item key={known.path} onClick={() => archives.open(known.path)}>
            {known.name}
            <Text size="xs" c="dimmed" truncate>
              {known.path}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
