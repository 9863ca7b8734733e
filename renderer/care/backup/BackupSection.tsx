import { Button, Group, Stack, Switch, Text, Title } from '@mantine/core'
import { IconDeviceFloppy, IconLifebuoy } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer } from '../../api/answer.ts'
import { notifyError } from '../../api/notify.ts'
import { usePolicy } from '../../api/queries.ts'
import { Failed } from '../Failed.tsx'
import { FolderField } from '../FolderField.tsx'
import { careKeys, useArchiveId, useBackups } from '../queries.ts'
import { TaskBar } from '../TaskBar.tsx'
import { BackupList } from './BackupList.tsx'
import { BackupResult } from './BackupResult.tsx'
import { DrillResult } from './DrillResult.tsx'
import { useBackUp, useDrill } from './use-backup-tasks.ts'

/** Where the backups go, making one, and proving that they can be restored. */
export function BackupSection() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const archive = useArchiveId()
  const { data } = useBackups()
  const { data: policy } = usePolicy()
  const backUp = useBackUp(archive)
  const drill = useDrill(archive)
  const configure = useMutation({
    mutationFn: (config: { folder: string | null; daily: boolean }) =>
      answer(vanKho.backups.configure(config)),
    onSuccess: (status) => client.setQueryData(careKeys.backups(archive), status),
    onError: notifyError,
  })
  if (!data) return null
  const { folder, daily, entries, problem } = data
  const isFixed = policy?.backup !== undefined
  const busy = data.running || backUp.running || drill.running
  const task = drill.running ? 'drill' : 'backup'
  const cancel = () => void vanKho.backups.cancel({})
  // What a button of this screen brought is said with its result.
  const standing = backUp.error === null && drill.error === null ? problem : null
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('backup.explain')}
      </Text>
      <FolderField
        label={t('backup.folder')}
        help={t('backup.folderHelp')}
        pick={t(folder === null ? 'archive.pickPlace' : 'backup.otherFolder')}
        path={folder}
        disabled={busy || configure.isPending || isFixed}
        onPick={(picked) => configure.mutate({ folder: picked, daily })}
      />
      <Switch
        label={t('backup.daily')}
        description={t('backup.dailyHelp')}
        checked={daily}
        disabled={configure.isPending || isFixed}
        onChange={(event) => configure.mutate({ folder, daily: event.currentTarget.checked })}
      />
      {busy ? (
        <TaskBar task={task} onCancel={cancel} />
      ) : (
        <Group>
          <Button
            leftSection={<IconDeviceFloppy size="1.1rem" />}
            disabled={folder === null}
            onClick={() => backUp.start()}
          >
            {t('backup.now')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconLifebuoy size="1.1rem" />}
            disabled={entries.length === 0}
            title={t('backup.drill.help')}
            onClick={() => drill.start()}
          >
            {t('backup.drill.button')}
          </Button>
        </Group>
      )}
      {!busy && backUp.result && <BackupResult report={backUp.result} />}
      {!busy && drill.result && <DrillResult report={drill.result} />}
      {!busy && backUp.error && <Failed error={backUp.error} title={t('backup.failed')} />}
      {!busy && drill.error && <Failed error={drill.error} title={t('backup.drill.failed')} />}
      {!busy && standing && standing.code !== 'call.cancelled' && (
        <Failed error={standing} title={t('backup.failed')} />
      )}
      <Title order={3} size="h5">
        {t('backup.list')}
      </Title>
      <BackupList entries={entries} />
    </Stack>
  )
}
