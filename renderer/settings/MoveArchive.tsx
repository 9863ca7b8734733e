import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer } from '../api/answer.ts'
import { useStatus } from '../api/queries.ts'
import { archivePath } from '../app/archive-path.ts'
import { Failed } from '../care/Failed.tsx'
import { FolderField } from '../care/FolderField.tsx'
import { PathText } from '../care/PathText.tsx'
import { useArchiveId } from '../care/queries.ts'
import { TaskBar } from '../care/TaskBar.tsx'
import { useKeptTask } from '../care/use-kept-task.ts'

/** Puts the open archive's folder somewhere else: another disk, a share, out of a synchronised folder. */
export function MoveArchive() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data: status } = useStatus()
  const archive = useArchiveId()
  const [place, setPlace] = useState<string | null>(null)
  const move = useKeptTask(
    ['move', archive],
    (path: string) => answer(vanKho.archive.move({ path })),
    () => void client.invalidateQueries(),
  )
  const path = status?.state === 'open' ? status.path : ''
  const folder = path.split(/[\\/]/).at(-1) ?? ''
  const to = place === null ? null : archivePath(place, folder)
  if (move.running)
    return <TaskBar task="move" onCancel={() => void vanKho.archive.cancelMove({})} />
  return (
    <Stack gap="sm" align="start">
      <FolderField
        label={t('settings.archive.move')}
        help={t('settings.archive.moveHelp')}
        pick={t('archive.pickPlace')}
        path={to}
        onPick={setPlace}
      />
      {to !== null && (
        <Button
          onClick={() => {
            setPlace(null)
            move.start(to)
          }}
        >
          {t('settings.archive.moveNow')}
        </Button>
      )}
      {move.result && (
        <Alert color="teal" icon={<IconCircleCheck />} title={t('settings.archive.moved')}>
          <PathText path={move.result.path} />
        </Alert>
      )}
      {move.result?.left && (
        <Alert color="orange" icon={<IconAlertTriangle />}>
          <Text size="sm">{t('settings.archive.moveLeft')}</Text>
          <PathText path={move.result.left} />
        </Alert>
      )}
      {move.error && <Failed error={move.error} title={t('settings.archive.notMoved')} />}
    </Stack>
  )
}
