import { Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconCircleCheck, IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../../preload/failure.ts'
import type { BackupsFound } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import { archivePath } from '../../app/archive-path.ts'
import { ErrorList } from '../ErrorList.tsx'
import { Failed } from '../Failed.tsx'
import { FolderField } from '../FolderField.tsx'
import { PathText } from '../PathText.tsx'
import { TaskBar } from '../TaskBar.tsx'
import { useFormats } from '../use-formats.ts'
import { useKeptTask } from '../use-kept-task.ts'

interface RestoreStepsProps {
  /** Where the open archive's backups are. */
  startFolder: string | null
  onOpen(path: string): void
}

/** From a folder with backups to an archive in a new place; no archive has to be open. */
export function RestoreSteps({ startFolder, onOpen }: RestoreStepsProps) {
  const { t } = useTranslation()
  const [folder, setFolder] = useState(startFolder)
  const found = useQuery({
    queryKey: ['care', 'found', folder],
    queryFn: () => answer(vanKho.backups.find({ folder: folder ?? '' })),
    enabled: folder !== null,
    // A stick may have been put in since.
    staleTime: 0,
    gcTime: 0,
  })
  const usable = found.data?.filter(({ entries }) => entries.length > 0) ?? []
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('restore.explain')}
      </Text>
      <FolderField
        label={t('restore.from')}
        help={t('restore.fromHelp')}
        pick={t(folder === null ? 'archive.pickPlace' : 'backup.otherFolder')}
        path={folder}
        onPick={setFolder}
      />
      {found.error && <Failed error={toAppError(found.error)} title={t('restore.cannotLook')} />}
      {found.data && usable.length === 0 && (
        <Alert color="orange" title={t('restore.nothing')}>
          {t('restore.nothingHelp')}
        </Alert>
      )}
      {folder !== null && usable.length > 0 && (
        <RestoreChoice key={folder} folder={folder} found={usable} onOpen={onOpen} />
      )}
    </Stack>
  )
}

function RestoreChoice({
  folder,
  found,
  onOpen,
}: {
  folder: string
  found: readonly BackupsFound[]
  onOpen(path: string): void
}) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const [archive, setArchive] = useState(found[0]?.archive ?? '')
  const chosen = found.find((one) => one.archive === archive) ?? found[0]
  const [id, setId] = useState(chosen?.entries[0]?.id ?? '')
  const [name, setName] = useState(t('restore.defaultName', { name: chosen?.name }))
  const [place, setPlace] = useState<string | null>(null)
  const to = place === null ? null : archivePath(place, name)
  const restore = useKeptTask(['restore'], () =>
    answer(vanKho.backups.restore({ folder, archive, id, to: to ?? '' })),
  )
  const choose = (next: string) => {
    const other = found.find((one) => one.archive === next)
    if (!other) return
    setArchive(next)
    setId(other.entries[0]?.id ?? '')
    setName(t('restore.defaultName', { name: other.name }))
  }
  return (
    <>
      {found.length > 1 && (
        <Select
          label={t('restore.archive')}
          allowDeselect={false}
          disabled={restore.running}
          value={archive}
          data={found.map((one) => ({ value: one.archive, label: one.name }))}
          onChange={(next) => next !== null && choose(next)}
        />
      )}
      <Select
        label={t('restore.when')}
        description={found.length > 1 ? undefined : t('restore.of', { name: chosen?.name })}
        allowDeselect={false}
        disabled={restore.running}
        value={id}
        data={(chosen?.entries ?? []).map((entry) => ({
          value: entry.id,
          label: t('restore.entry', {
            at: moment(entry.at),
            plans: entry.plans,
            files: entry.files,
          }),
        }))}
        onChange={(next) => next !== null && setId(next)}
      />
      <TextInput
        label={t('restore.name')}
        description={t('restore.nameHelp')}
        maxLength={100}
        disabled={restore.running}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FolderField
        label={t('restore.to')}
        help={t('restore.toHelp')}
        pick={t('archive.pickPlace')}
        path={to}
        disabled={restore.running}
        onPick={setPlace}
      />
      {restore.running && <TaskBar task="restore" />}
      {restore.error && <Failed error={restore.error} title={t('restore.failed')} />}
      {restore.result && (
        <Alert
          color={restore.result.problems.length === 0 ? 'teal' : 'orange'}
          icon={<IconCircleCheck />}
          title={t(restore.result.problems.length === 0 ? 'restore.done' : 'restore.doneInPart', {
            plans: restore.result.plans,
            files: restore.result.files,
            count: restore.result.problems.length,
          })}
          role="status"
        >
          <Stack gap="xs" align="start">
            <PathText path={restore.result.path} />
            {restore.result.problems.length > 0 && <ErrorList errors={restore.result.problems} />}
          </Stack>
        </Alert>
      )}
      <Group justify="end">
        <Button
          variant={restore.result ? 'default' : 'filled'}
          leftSection={<IconHistory size="1.1rem" />}
          disabled={to === null || restore.running}
          onClick={() => restore.start()}
        >
          {t('restore.button')}
        </Button>
        {restore.result && (
          <Button onClick={() => restore.result && onOpen(restore.result.path)}>
            {t('restore.open')}
          </Button>
        )}
      </Group>
    </>
  )
}
