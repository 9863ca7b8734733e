import { Accordion, Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconPlayerPause, IconShieldCheck, IconTool } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { IntegrityStatus } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import { notifyError } from '../../api/notify.ts'
import { useStatus } from '../../api/queries.ts'
import { Failed } from '../Failed.tsx'
import { careKeys, useArchiveId, useBackups, useIntegrity } from '../queries.ts'
import { useFormats } from '../use-formats.ts'
import { useKeptTask } from '../use-kept-task.ts'
import { ProblemGroup } from './ProblemGroup.tsx'
import { groupProblems, isRepairable } from './problem-groups.ts'

interface IntegritySectionProps {
  onOpenPlan(planId: string): void
  onBackups(): void
}

/** Whether every stored file is what it was, and putting right what is not. */
export function IntegritySection({ onOpenPlan, onBackups }: IntegritySectionProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const archive = useArchiveId()
  const { data: status } = useStatus()
  const { data } = useIntegrity()
  const { data: backups } = useBackups()
  const change = useMutation({
    mutationFn: (call: 'start' | 'pause') => answer(vanKho.integrity[call]({})),
    onSuccess: (now) => client.setQueryData(careKeys.integrity(archive), now),
    onError: notifyError,
  })
  const repair = useKeptTask(['repair', archive], () => answer(vanKho.integrity.repair({})))
  if (!data) return null
  const running = data.state === 'running'
  const findings = status?.state === 'open' ? status.findings : []
  const problems = [...data.problems, ...findings.filter(({ code }) => code === 'plan.damaged')]
  const lost = problems.filter(isRepairable).length
  const hasBackup = (backups?.entries.length ?? 0) > 0
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('integrity.explain')}
      </Text>
      <Round data={data} />
      <Group>
        <Button
          variant={running || lost > 0 ? 'default' : 'filled'}
          leftSection={
            running ? <IconPlayerPause size="1.1rem" /> : <IconShieldCheck size="1.1rem" />
          }
          loading={change.isPending}
          onClick={() => change.mutate(running ? 'pause' : 'start')}
        >
          {t(`integrity.button.${data.state}`)}
        </Button>
        {lost > 0 && (
          <Button
            leftSection={<IconTool size="1.1rem" />}
            disabled={!hasBackup}
            loading={repair.running}
            onClick={() => repair.start()}
          >
            {t('integrity.repair')}
          </Button>
        )}
      </Group>
      {lost > 0 && backups && !hasBackup && (
        <Group gap="xs">
          <Text size="sm">{t('integrity.noBackup')}</Text>
          <Button size="compact-sm" variant="subtle" onClick={onBackups}>
            {t('backup.open')}
          </Button>
        </Group>
      )}
      {repair.result && (
        <Alert
          color={lost === 0 ? 'teal' : 'orange'}
          icon={lost === 0 ? <IconCircleCheck /> : <IconTool />}
          title={t('integrity.repaired', { count: repair.result.repaired })}
          role="status"
        >
          {lost > 0 && t('integrity.stillLost', { count: lost })}
        </Alert>
      )}
      {repair.error && <Failed error={repair.error} title={t('integrity.repairFailed')} />}
      {problems.length > 0 && (
        <Accordion
          multiple
          variant="contained"
          defaultValue={groupProblems(problems.filter(isRepairable)).map(([kind]) => kind)}
        >
          {groupProblems(problems).map(([kind, found]) => (
            <ProblemGroup key={kind} kind={kind} problems={found} onOpen={onOpenPlan} />
          ))}
        </Accordion>
      )}
      {data.problemCount > data.problems.length && (
        <Text size="sm">{t('care.more', { count: data.problemCount - data.problems.length })}</Text>
      )}
    </Stack>
  )
}

/** How far the round is, or what the last one found. */
function Round({ data }: { data: IntegrityStatus }) {
  const { t } = useTranslation()
  const { moment, number, size } = useFormats()
  const { state, checked, files, bytes, finishedAt, problemCount } = data
  const said = { checked: number(checked), all: number(files), size: size(bytes) }
  if (state === 'idle' && finishedAt === null) return <Text size="sm">{t('integrity.never')}</Text>
  if (state === 'idle' && finishedAt !== null)
    return (
      <Alert
        color={problemCount === 0 ? 'teal' : 'orange'}
        icon={problemCount === 0 ? <IconCircleCheck /> : <IconTool />}
        title={t(problemCount === 0 ? 'integrity.sound' : 'integrity.found', {
          count: problemCount,
        })}
        role="status"
      >
        {t('integrity.finished', { at: moment(finishedAt), ...said })}
      </Alert>
    )
  const line = t(`integrity.${state}`, said)
  return (
    <Stack gap={6}>
      <Text size="sm" role="status">
        {line}
      </Text>
      <Progress
        aria-label={line}
        value={files > 0 ? (100 * checked) / files : 0}
        color={state === 'paused' ? 'gray' : 'ink'}
      />
    </Stack>
  )
}
