import {
  Alert,
  Button,
  Center,
  Group,
  NavLink,
  Paper,
  ScrollArea,
  SimpleGrid,
  Stack,
  Text,
  ThemeIcon,
  Title,
  UnstyledButton,
} from '@mantine/core'
import {
  IconArchive,
  IconFolderOpen,
  IconFolderPlus,
  IconHistory,
  IconSchool,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ArchiveStatus } from '../../preload/model.ts'
import { sayError } from '../api/notify.ts'
import { useRecent } from '../api/queries.ts'
import { useRestoreDialog } from '../care/restore/use-restore-dialog.tsx'
import { HeaderSwitches } from '../settings/HeaderSwitches.tsx'
import classes from './StartScreen.module.css'
import { useArchives } from './use-archives.tsx'

interface StartScreenProps {
  unavailable: Extract<ArchiveStatus, { state: 'unavailable' }> | null
}

/** No archive is open: choose, make, or look at the sample. */
export function StartScreen({ unavailable }: StartScreenProps) {
  const { t } = useTranslation()
  const archives = useArchives()
  const showRestore = useRestoreDialog()
  const { data: recent = [] } = useRecent()
  const ways = [
    { key: 'create', Icon: IconFolderPlus, onClick: archives.create },
    { key: 'open', Icon: IconFolderOpen, onClick: archives.pickAndOpen },
    { key: 'restore', Icon: IconHistory, onClick: showRestore },
    { key: 'sample', Icon: IconSchool, onClick: archives.openSample },
  ] as const
  return (
    <ScrollArea h="100%" type="auto">
      <Group justify="end" p="xs">
        <HeaderSwitches />
      </Group>
      <Center p="md" component="main" data-above-notices>
        <Stack maw="46rem" gap="lg">
          <div>
            <Title order={1} className={classes.name}>
              {t('start.title')}
            </Title>
            <Text c="dimmed">{t('start.explain')}</Text>
          </div>
          {unavailable && (
            <Alert color="red" title={t('start.unavailable')}>
              <Stack gap="xs" align="start">
                {sayError(unavailable.error)}
                <Button
                  size="compact-sm"
                  variant="light"
                  color="red"
                  loading={archives.isPending}
                  onClick={() => archives.open(unavailable.path)}
                >
                  {t('start.again')}
                </Button>
              </Stack>
            </Alert>
          )}
          <SimpleGrid cols={2}>
            {ways.map(({ key, Icon, onClick }) => (
              <UnstyledButton
                key={key}
                className={classes.way}
                disabled={archives.isPending}
                onClick={onClick}
              >
                <ThemeIcon size="lg" variant="light">
                  <Icon size="1.3rem" stroke={1.6} />
                </ThemeIcon>
                <Text fw={600} mt="xs">
                  {t(`archive.${key}`)}
                </Text>
                <Text size="sm" c="dimmed">
                  {t(`start.ways.${key}`)}
                </Text>
              </UnstyledButton>
            ))}
          </SimpleGrid>
          {recent.length > 0 && (
            <Paper withBorder p="xs" component="section" aria-label={t('archive.recent')}>
              <Text size="sm" fw={600} px="xs" pb={4}>
                {t('archive.recent')}
              </Text>
              {recent.map(({ path, name }) => (
                <NavLink
                  key={path}
                  component="button"
                  className={classes.recent ?? ''}
                  leftSection={<IconArchive size="1.2rem" stroke={1.6} aria-hidden />}
                  label={name}
                  description={path}
                  onClick={() => archives.open(path)}
                />
              ))}
            </Paper>
          )}
        </Stack>
      </Center>
    </ScrollArea>
  )
}
