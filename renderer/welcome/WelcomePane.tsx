import { Button, Group, Paper, ScrollArea, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import { IconFolderOpen, IconFolderPlus, IconHistory, IconRoute } from '@tabler/icons-react'
import type { PropsWithChildren, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CreateArchive } from '../app/CreateArchive.tsx'
import { useArchives } from '../app/use-archives.tsx'
import { useRestoreDialog } from '../care/restore/use-restore-dialog.tsx'
import { ChoiceField } from '../settings/ChoiceField.tsx'
import { useChangeSettings } from '../settings/use-change-settings.ts'
import { useTour } from '../tour/use-tour.ts'
import classes from './welcome.module.css'

/** The first start: the sample is open beside it, and nothing has to be answered before looking around. */
export function WelcomePane() {
  const { t } = useTranslation('welcome')
  const archives = useArchives()
  const showRestore = useRestoreDialog()
  const change = useChangeSettings()
  const startTour = useTour()
  return (
    <ScrollArea
      h="100%"
      type="auto"
      component="section"
      aria-label={t('title')}
      viewportProps={{ tabIndex: 0 }}
    >
      <Stack gap="md" className={classes.page}>
        <div>
          <Title order={2} className={classes.title}>
            {t('title')}
          </Title>
          <Text c="dimmed">{t('explain')}</Text>
        </div>
        <Group align="start" className={classes.choices ?? ''}>
          <ChoiceField name="language" brief />
          <ChoiceField name="theme" brief />
        </Group>
        <Step
          Icon={IconRoute}
          title={t('look.title')}
          text={t('look.text')}
          action={
            <Button variant="light" flex="none" onClick={startTour}>
              {t('look.start')}
            </Button>
          }
        />
        <Step Icon={IconFolderPlus} title={t('own.title')} text={t('own.text')}>
          <CreateArchive
            autoFocus={false}
            onCreated={() => {
              archives.startAfresh()
              change({ welcomed: true })
            }}
          />
          <Group gap="xs" ml="-xs">
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconFolderOpen size="1rem" />}
              onClick={() => void archives.pickAndOpen()}
            >
              {t('own.open')}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconHistory size="1rem" />}
              onClick={showRestore}
            >
              {t('own.restore')}
            </Button>
          </Group>
        </Step>
        <Group justify="space-between" wrap="nowrap" align="start">
          <Text size="sm" c="dimmed">
            {t('later.text')}
          </Text>
          <Button variant="default" flex="none" onClick={() => change({ welcomed: true })}>
            {t('later.button')}
          </Button>
        </Group>
      </Stack>
    </ScrollArea>
  )
}

interface StepProps {
  Icon: TablerIcon
  title: string
  text: string
  action?: ReactNode
}

function Step({ Icon, title, text, action, children }: PropsWithChildren<StepProps>) {
  return (
    <Paper withBorder p="md" radius="md">
      <Group wrap="nowrap" align="start" gap="md">
        <ThemeIcon size="lg" variant="light" radius="md">
          <Icon size="1.3rem" stroke={1.6} aria-hidden />
        </ThemeIcon>
        <Stack gap="sm" flex={1} miw={0}>
          <div>
            <Title order={3} size="h5">
              {title}
            </Title>
            <Text size="sm" c="dimmed">
              {text}
            </Text>
          </div>
          {children}
        </Stack>
        {action}
      </Group>
    </Paper>
  )
}
