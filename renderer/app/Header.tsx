import { ActionIcon, Badge, Box, Button, Group, Progress, Title, Tooltip } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ArchiveStatus } from '../../preload/model.ts'
import { useImport } from '../importing/use-import.ts'
import { SearchBox } from '../search/SearchBox.tsx'
import { HeaderSwitches } from '../settings/HeaderSwitches.tsx'
import { ArchiveMenu } from './ArchiveMenu.tsx'
import classes from './Header.module.css'
import { PaneToggle } from './PaneToggle.tsx'

interface HeaderProps {
  status: Extract<ArchiveStatus, { state: 'open' }>
  /** What is shown is as it was last seen. */
  isOpening: boolean
}

export function Header({ status, isOpening }: HeaderProps) {
  const { t } = useTranslation()
  const { pickFiles } = useImport()
  return (
    <Group component="header" className={classes.header} wrap="nowrap" px="sm" py="xs" gap="xs">
      <PaneToggle pane="facets" />
      <Title order={1} size="h4" className={classes.name} visibleFrom="md">
        Văn Khố
      </Title>
      <ArchiveMenu name={status.name} />
      {status.sample && (
        <Tooltip label={t('archive.sampleHelp')} multiline w="18rem">
          <Badge variant="light" color="gray" tt="none" fw={500} flex="none" visibleFrom="lg">
            {t('archive.sampleBadge')}
          </Badge>
        </Tooltip>
      )}
      <Box flex={1} miw="8rem" data-tour="search">
        <SearchBox />
      </Box>
      <Box flex="none" data-tour="import">
        <Button visibleFrom="md" leftSection={<IconFilePlus size="1.1rem" />} onClick={pickFiles}>
          {t('import.button')}
        </Button>
        <ActionIcon
          hiddenFrom="md"
          size="lg"
          variant="filled"
          aria-label={t('import.button')}
          onClick={pickFiles}
        >
          <IconFilePlus size="1.2rem" />
        </ActionIcon>
      </Box>
      <PaneToggle pane="plan" />
      <HeaderSwitches />
      {isOpening && (
        <Progress
          className={classes.indexing ?? ''}
          size="xs"
          radius={0}
          value={100}
          animated
          aria-label={t('archive.opening')}
          title={t('archive.opening')}
        />
      )}
      {status.indexing !== null && (
        <Progress
          className={classes.indexing ?? ''}
          size="xs"
          radius={0}
          value={100 * status.indexing}
          aria-label={t('search.incomplete')}
          title={t('search.incomplete')}
        />
      )}
    </Group>
  )
}
