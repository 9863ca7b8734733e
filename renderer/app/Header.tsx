import { Button, Group, Title } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ArchiveStatus } from '../../preload/model.ts'
import { useImport } from '../importing/use-import.ts'
import { SearchBox } from '../search/SearchBox.tsx'
import { SettingsMenu } from '../settings/SettingsMenu.tsx'
import { ArchiveMenu } from './ArchiveMenu.tsx'
import classes from './Header.module.css'

export function Header({ status }: { status: Extract<ArchiveStatus, { state: 'open' }> }) {
  const { t } = useTranslation()
  const { pickFiles } = useImport()
  return (
    <Group component="header" className={classes.header} wrap="nowrap" px="md" py="xs" gap="md">
      <Title order={1} size="h4" className={classes.name}>
        Văn Khố
      </Title>
      <ArchiveMenu name={status.name} />
      <SearchBox />
      <Button leftSection={<IconFilePlus size="1.1rem" />} onClick={pickFiles}>
        {t('import.button')}
      </Button>
      <SettingsMenu />
    </Group>
  )
}
