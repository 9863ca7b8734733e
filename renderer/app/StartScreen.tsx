import { Alert, Button, Center, Group, Stack, Text, Title } from '@mantine/core'
import { IconFolderOpen, IconFolderPlus, IconSchool } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../preload/errors.ts'
import { useRecent } from '../api/queries.ts'
import { useArchives } from './use-archives.ts'

/** No archive is open: choose, make, or look at the sample. */
export function StartScreen({ error }: { error: AppError | null }) {
  const { t } = useTranslation()
  const archives = useArchives()
  const recent = useRecent()
  return (
    <Center h="100%">
      <Stack maw={640} gap="lg">
        <Title order={1}>{t('start.title')}</Title>
        <Text c="dimmed">{t('start.explain')}</Text>
        {error && (
          <Alert color="red" title={t('failed')}>
            {t(`errors:${error.code}`, error.params)}
          </Alert>
        )}
        <Group>
          <Button leftSection={<IconFolderPlus size="1.1rem" />} onClick={archives.pickAndCreate}>
            {t('archive.create')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFolderOpen size="1.1rem" />}
            onClick={archives.pickAndOpen}
          >
            {t('archive.open')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconSchool size="1.1rem" />}
            onClick={archives.openSample}
          >
            {t('archive.sample')}
          </Button>
        </Group>
        {recent.data && recent.data.length > 0 && (
          <Stack gap="xs" align="start">
            <Text fw={600}>{t('archive.recent')}</Text>
            {recent.data.map(({ path, name }) => (
              <Button
                key={path}
                variant="subtle"
                size="compact-sm"
                onClick={() => archives.open(path)}
              >
                {name} · {path}
              </Button>
            ))}
          </Stack>
        )}
      </Stack>
    </Center>
  )
}
