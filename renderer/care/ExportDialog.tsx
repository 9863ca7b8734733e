import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportReport } from '../../preload/model.ts'
import { ErrorList } from './ErrorList.tsx'
import type { ExportFormat, ExportScope } from './exchange/use-export.ts'
import { exportFormats, useAskWhere, useExport } from './exchange/use-export.ts'
import { Failed } from './Failed.tsx'
import { PathText } from './PathText.tsx'
import { TaskBar } from './TaskBar.tsx'
import { useFormats } from './use-formats.ts'

interface ExportDialogProps {
  scope: ExportScope
  /** How many plans that is. */
  count: number
}

/** Takes plans out of the archive: as a register for Excel, as CSV, or whole with their files. */
export function ExportDialog({ scope, count }: ExportDialogProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const askWhere = useAskWhere()
  const task = useExport(scope)
  const start = async () => {
    const path = await askWhere(format)
    if (path !== null) task.start({ format, path })
  }
  const choose = (value: string) => {
    const chosen = exportFormats.find((one) => one === value)
    if (chosen) setFormat(chosen)
  }
  return (
    <Stack gap="md">
      <Text size="sm">{t('export.scope', { count, shown: number(count) })}</Text>
      <Radio.Group label={t('export.format')} value={format} onChange={choose} labelElement="div">
        <Stack gap="sm" mt="xs">
          {exportFormats.map((one) => (
            <Radio
              key={one}
              value={one}
              disabled={task.running}
              label={t(`export.formats.${one}`)}
              description={t(`export.formatHelp.${one}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {task.running && <TaskBar task="export" onCancel={() => void vanKho.exchange.cancel({})} />}
      {task.error && <Failed error={task.error} title={t('export.failed')} />}
      {task.result && <Exported report={task.result} />}
      <Group justify="end">
        <Button
          leftSection={<IconFileExport size="1.1rem" />}
          disabled={task.running || count === 0}
          onClick={() => void start()}
        >
          {t('export.button')}
        </Button>
      </Group>
    </Stack>
  )
}

function Exported({ report }: { report: ExportReport }) {
  const { t } = useTranslation()
  const { number, size } = useFormats()
  const { path, plans, files, bytes, problems } = report
  return (
    <Alert
      color={problems.length === 0 ? 'teal' : 'orange'}
      icon={<IconCircleCheck />}
      title={t('export.done', { count: plans, shown: number(plans) })}
      role="status"
    >
      <Stack gap={4}>
        <Text size="sm">{t('export.written', { files: number(files), size: size(bytes) })}</Text>
        <PathText path={path} />
        {problems.length > 0 && <ErrorList errors={problems} />}
      </Stack>
    </Alert>
  )
}
