import { Group, Paper, SimpleGrid, Text, ThemeIcon, UnstyledButton } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import {
  IconAlertTriangle,
  IconArchive,
  IconFiles,
  IconInbox,
  IconScan,
  IconShieldCheck,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Overview } from '../../preload/model.ts'
import { useAct } from '../app/workspace.tsx'
import { useIntegrity, useOcr } from '../care/queries.ts'
import { useFormats } from '../care/use-formats.ts'
import { useDialogs } from '../settings/use-dialogs.tsx'
import classes from './overview.module.css'

/** What a person asks first: how much there is, what waits, whether it is sound. */
export function Figures({ overview }: { overview: Overview }) {
  const { t } = useTranslation()
  const act = useAct()
  const { number, size, moment } = useFormats()
  const { showSettings } = useDialogs()
  const { data: ocr } = useOcr()
  const { data: integrity } = useIntegrity()
  const waiting = overview.counts.review.find(({ value }) => value === 'inbox')?.count ?? 0
  const problems = integrity?.problemCount ?? 0
  const unproblematic = t(integrity?.finishedAt ? 'overview.sound' : 'overview.unchecked')
  const soundness = problems > 0 ? number(problems) : unproblematic
  return (
    <SimpleGrid cols={{ base: 3, lg: 5 }} spacing="sm" verticalSpacing="sm">
      <Figure
        Icon={IconArchive}
        color="ink"
        value={number(overview.plans)}
        label={t('overview.plans')}
        onClick={() => act({ do: 'show', shelf: 'all' })}
      />
      <Figure
        Icon={IconInbox}
        color={waiting > 0 ? 'orange' : 'teal'}
        value={number(waiting)}
        label={t('review.inbox')}
        onClick={() => act({ do: 'screen', screen: 'inbox' })}
      />
      <Figure
        Icon={IconFiles}
        color="ink"
        value={t('overview.pages', { count: overview.pages, shown: number(overview.pages) })}
        label={t('overview.files', { count: overview.files, size: size(overview.bytes) })}
      />
      {ocr && (
        <Figure
          Icon={IconScan}
          color={ocr.pagesLeft > 0 ? 'orange' : 'teal'}
          value={number(ocr.pagesLeft)}
          label={t('overview.ocr')}
          onClick={() => showSettings('ocr')}
        />
      )}
      {integrity && (
        <Figure
          Icon={problems > 0 ? IconAlertTriangle : IconShieldCheck}
          color={problems > 0 ? 'red' : integrity.finishedAt === null ? 'gray' : 'teal'}
          value={soundness}
          label={
            integrity.finishedAt === null
              ? t('integrity.never')
              : t('overview.checked', { at: moment(integrity.finishedAt) })
          }
          onClick={() => showSettings('integrity')}
        />
      )}
    </SimpleGrid>
  )
}

interface FigureProps {
  Icon: TablerIcon
  color: string
  value: string
  label: string
  onClick?(): void
}

function Figure({ Icon, color, value, label, onClick }: FigureProps) {
  const content = (
    <Group wrap="nowrap" gap="sm">
      <ThemeIcon size="lg" variant="light" color={color}>
        <Icon size="1.2rem" stroke={1.6} />
      </ThemeIcon>
      <div className={classes.figure}>
        <Text fw={600} size="lg" lh={1.2} truncate>
          {value}
        </Text>
        <Text size="xs" c="dimmed" lineClamp={2}>
          {label}
        </Text>
      </div>
    </Group>
  )
  return onClick ? (
    <UnstyledButton onClick={onClick}>
      <Paper withBorder p="sm" h="100%" className={classes.link ?? ''}>
        {content}
      </Paper>
    </UnstyledButton>
  ) : (
    <Paper withBorder p="sm" h="100%">
      {content}
    </Paper>
  )
}
