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
import { usePolicy, useRecent, useStatus } from '../api/queries.ts'
import { useArchives } from './use-archives.tsx'

export function ArchiveMenu({ name }: { name: string }) {
  const { t } = useTranslation()
  const archives = useArchives()
  const { data: recent } = useRecent()
  const { data: status } = useStatus()
  const open = status?.state === 'open' ? status.path : null
  const free = usePolicy().data?.otherArchives !== false
  const known = recent?.filter(({ path }) => path !== open) ?? []
  const others = free ? known : []
  return (
    <Menu position="bottom-start" width="22rem">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          maw={{ base: '10rem', md: '16rem' }}
          miw="7rem"
          flex="0 1 auto"
          loading={archives.isPending}
          leftSection={<IconArchive size="1.1rem" />}
          rightSection={<IconChevronDown size="1rem" />}
          aria-label={t('archive.menu', { name })}
          title={open === null ? name : `${name}\n${open}`}
        >
          <Text size="sm" truncate component="span">
            {name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {free && (
          <>
            <Menu.Item leftSection={<IconFolderOpen size="1rem" />} onClick={archives.pickAndOpen}>
              {t('archive.open')}
            </Menu.Item>
            <Menu.Item leftSection={<IconFolderPlus size="1rem" />} onClick={archives.create}>
              {t('archive.create')}
            </Menu.Item>
            <Menu.Item leftSection={<IconSchool size="1rem" />} onClick={archives.openSample}>
              {t('archive.sample')}
            </Menu.Item>
          </>
        )}
        <Menu.Item leftSection={<IconX size="1rem" />} onClick={archives.close}>
          {t('archive.close')}
        </Menu.Item>
        {others.length > 0 && <Menu.Divider />}
        {others.length > 0 && <Menu.Label>{t('archive.recent')}</Menu.Label>}
        {others.map(({ path, name: title }) => (
          <Menu.Item key={path} onClick={() => archives.open(path)}>
            {title}
            <Text size="xs" c="dimmed" truncate title={path}>
              {path}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
