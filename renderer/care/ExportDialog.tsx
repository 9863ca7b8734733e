import { Alert, Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconFileExport, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostOnPaper } from '../../preload/choices.ts'
import { toAppError } from '../../preload/failure.ts'
import type { ExportReport } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { ErrorList } from './ErrorList.tsx'
import type { ExportFormat } from './exchange/use-export.ts'
import { exportFormats, useAskWhere, useExport } from './exchange/use-export.ts'
import type { ListScope } from './exchange/use-list-scope.ts'
import { Failed } from './Failed.tsx'
import { PathText } from './PathText.tsx'
import { TaskBar } from './TaskBar.tsx'
import { useFormats } from './use-formats.ts'

/** Takes plans out of the archive: as a register for Excel, CSV or paper, or whole with their files. */
export function ExportDialog({ scope, count, subtitle }: ListScope) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const askWhere = useAskWhere()
  const [runningPages, setRunningPages] = useState(false)
  const look = { subtitle, runningPages }
  const tooLong = count > mostOnPaper
  const task = useExport(scope, look)
  const print = useMutation({
    mutationFn: () => answer(vanKho.lists.print({ ...scope, ...look })),
  })
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
              disabled={task.running || (one === 'pdf' && tooLong)}
              label={t(`export.formats.${one}`)}
              description={
                one === 'pdf' && tooLong
                  ? t('export.tooLong', { most: number(mostOnPaper) })
                  : t(`export.formatHelp.${one}`)
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      {format === 'pdf' && (
        <Checkbox
          checked={runningPages}
          label={t('export.runningPages')}
          description={t('export.runningPagesHelp')}
          onChange={(event) => setRunningPages(event.currentTarget.checked)}
        />
      )}
      {task.running && <TaskBar task="export" onCancel={() => void vanKho.exchange.cancel({})} />}
      {task.error && <Failed error={task.error} title={t('export.failed')} />}
      {print.error && <Failed error={toAppError(print.error)} title={t('export.failed')} />}
      {task.result && <Exported report={task.result} />}
      <Group justify="end">
        {format === 'pdf' && (
          <Button
            variant="default"
            leftSection={<IconPrinter size="1.1rem" />}
            loading={print.isPending}
            disabled={task.running || count === 0}
            onClick={() => print.mutate()}
          >
            {t('export.print')}
          </Button>
        )}
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
        <Text size="sm">{t('export.written', { files, size: size(bytes) })}</Text>
        <PathText path={path} />
        {problems.length > 0 && <ErrorList errors={problems} />}
      </Stack>
    </Alert>
  )
}
