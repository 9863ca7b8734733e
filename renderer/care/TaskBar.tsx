import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TaskProgress } from '../../preload/model.ts'
import { useTask } from './queries.ts'
import { useFormats } from './use-formats.ts'

interface TaskBarProps {
  task: TaskProgress['task']
  /** Without it the task cannot be ended. */
  onCancel?: () => void
}

/** What runs, how far it is, and the way to end it. */
export function TaskBar({ task, onCancel }: TaskBarProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const progress = useTask(task)
  const counted = progress !== null && progress.files > 0
  const said = counted
    ? t(`care.task.${task}`, { done: number(progress.done), all: number(progress.files) })
    : t('care.task.preparing')
  return (
    <Stack gap={6}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" role="status">
          {said}
        </Text>
        {onCancel && (
          <Button size="compact-sm" variant="default" flex="none" onClick={onCancel}>
            {t('care.cancel')}
          </Button>
        )}
      </Group>
      <Progress
        aria-label={said}
        value={counted ? (100 * progress.done) / progress.files : 100}
        striped={!counted}
        animated={!counted}
      />
    </Stack>
  )
}
