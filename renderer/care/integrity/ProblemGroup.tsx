import { Accordion, Anchor, Badge, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../preload/errors.ts'
import { sayError } from '../../api/notify.ts'
import { useFormats } from '../use-formats.ts'
import type { ProblemKind } from './problem-groups.ts'

/** More are counted, not listed. */
const mostListed = 100

interface ProblemGroupProps {
  kind: ProblemKind
  problems: readonly AppError[]
  onOpen(planId: string): void
}

/** Problems of one kind: what the kind means, then each file with the plan that has it. */
export function ProblemGroup({ kind, problems, onOpen }: ProblemGroupProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const rest = problems.length - mostListed
  return (
    <Accordion.Item value={kind}>
      <Accordion.Control>
        <Group gap="xs" wrap="nowrap">
          <Text size="sm" fw={600}>
            {t(`integrity.kinds.${kind}`)}
          </Text>
          <Badge variant="light" color={colorOf(kind)} circle={problems.length < 10}>
            {number(problems.length)}
          </Badge>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {t(`integrity.kindHelp.${kind}`)}
          </Text>
          {problems.slice(0, mostListed).map((problem) => (
            <Problem
              key={`${problem.code} ${JSON.stringify(problem.params)}`}
              problem={problem}
              onOpen={onOpen}
            />
          ))}
          {rest > 0 && <Text size="sm">{t('care.more', { count: rest })}</Text>}
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  )
}

function Problem({ problem, onOpen }: { problem: AppError; onOpen(planId: string): void }) {
  const { t } = useTranslation()
  const { id, name, path } = problem.params
  return (
    <Group gap="sm" wrap="nowrap" justify="space-between" align="flex-start">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }} miw={0}>
        {saysMore.has(problem.code) ? sayError(problem) : (name ?? path)}
      </Text>
      {id !== undefined && (
        <Anchor
          component="button"
          size="sm"
          flex="none"
          aria-label={t('integrity.openNamed', { name: name ?? '' })}
          onClick={() => onOpen(String(id))}
        >
          {t('integrity.open')}
        </Anchor>
      )}
    </Group>
  )
}

/** Where each file has its own reason; elsewhere the group says it for all. */
const saysMore: ReadonlySet<AppError['code']> = new Set([
  'attachment.unreadable',
  'attachment.encrypted',
  'attachment.broken',
  'attachment.unsupported',
  'attachment.timedOut',
  'attachment.outOfMemory',
  'attachment.limit',
  'file.tooLarge',
])

function colorOf(kind: ProblemKind): string {
  if (kind === 'withoutText' || kind === 'orphaned') return 'gray'
  return 'red'
}
