import { Button, CopyButton, Group, ScrollArea, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer } from '../api/answer.ts'
import { useUpdate } from '../api/queries.ts'
import classes from './AboutSection.module.css'

/** Which program this is, what it is made of, and what an administrator asks for. */
export function AboutSection() {
  const { t } = useTranslation()
  const { data: info } = useQuery({
    queryKey: ['about', 'info'],
    queryFn: () => answer(vanKho.app.info({})),
  })
  const { data: notice, isError } = useQuery({
    queryKey: ['about', 'notice'],
    queryFn: () => answer(vanKho.app.notice({})),
  })
  return (
    <Stack gap="md">
      <div>
        <Text fw={600}>{t('about.name', { version: info?.version ?? '' })}</Text>
        <Text size="sm">{t('about.what')}</Text>
        <Text size="sm" c="dimmed">
          {t('about.made', { electron: info?.electron ?? '', platform: info?.platform ?? '' })}
        </Text>
      </div>
      <UpdateLine />
      <Diagnostics />
      <div>
        <Title order={3} size="h5" mb={4}>
          {t('about.licences')}
        </Title>
        <Text size="sm" mb="xs">
          {t('about.own')}
        </Text>
        {isError && (
          <Text size="sm" c="dimmed">
            {t('about.noNotice')}
          </Text>
        )}
        {notice !== undefined && (
          <ScrollArea.Autosize
            mah="16rem"
            type="auto"
            className={classes.notice ?? ''}
            viewportProps={{ tabIndex: 0, 'aria-label': t('about.licences'), role: 'region' }}
          >
            <pre className={classes.text}>{notice}</pre>
          </ScrollArea.Autosize>
        )}
      </div>
    </Stack>
  )
}

/** Nothing, where nobody has said where new versions lie. */
function UpdateLine() {
  const { t } = useTranslation()
  const { data: update } = useUpdate()
  if (!update || update.state === 'off') return null
  return (
    <Text size="sm" role="status">
      {t(`update.${update.state}`, { version: update.version ?? '' })}
    </Text>
  )
}

/** Read when it is asked for: it names processes and ends with the log of this moment. */
function Diagnostics() {
  const { t } = useTranslation()
  const { data, refetch } = useQuery({
    queryKey: ['about', 'diagnostics'],
    queryFn: () => answer(vanKho.app.diagnostics({})),
    staleTime: 0,
  })
  return (
    <Group gap="sm" align="center">
      <CopyButton value={data ?? ''} timeout={3_000}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            flex="none"
            disabled={data === undefined}
            leftSection={copied ? <IconCheck size="1.1rem" /> : <IconCopy size="1.1rem" />}
            onClick={() => {
              copy()
              void refetch()
            }}
          >
            {t(copied ? 'about.copied' : 'about.copy')}
          </Button>
        )}
      </CopyButton>
      <Text size="sm" c="dimmed" flex="1 1 14rem">
        {t('about.copyHelp')}
      </Text>
    </Group>
  )
}
