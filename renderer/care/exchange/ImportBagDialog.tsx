import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer } from '../../api/answer.ts'
import { Failed } from '../Failed.tsx'
import { FolderField } from '../FolderField.tsx'
import { TaskBar } from '../TaskBar.tsx'
import { useKeptTask } from '../use-kept-task.ts'
import { BagReport } from './BagReport.tsx'

/** Takes a BagIt bag in: ours with its plans, others' as files for the import queue. */
export function ImportBagDialog({ onOpenPlan }: { onOpenPlan(planId: string): void }) {
  const { t } = useTranslation()
  const [folder, setFolder] = useState<string | null>(null)
  const task = useKeptTask(['importBag'], () =>
    answer(vanKho.exchange.importBag({ folder: folder ?? '' })),
  )
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('importBag.explain')}
      </Text>
      <FolderField
        label={t('importBag.folder')}
        help={t('importBag.folderHelp')}
        pick={t('archive.pickPlace')}
        path={folder}
        disabled={task.running}
        onPick={setFolder}
      />
      {task.running && (
        <TaskBar task="importBag" onCancel={() => void vanKho.exchange.cancel({})} />
      )}
      {task.error && <Failed error={task.error} title={t('importBag.failed')} />}
      {task.result && <BagReport report={task.result} onOpenPlan={onOpenPlan} />}
      <Group justify="end">
        <Button
          leftSection={<IconPackageImport size="1.1rem" />}
          disabled={folder === null || task.running}
          onClick={() => task.start()}
        >
          {t('importBag.button')}
        </Button>
      </Group>
    </Stack>
  )
}
