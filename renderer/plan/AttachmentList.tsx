import { Badge, Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import {
  IconFileTypePdf,
  IconFileUnknown,
  IconFileWord,
  IconPlus,
  IconTable,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Attachment, Plan } from '../../preload/model.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { useImport } from '../importing/use-import.ts'
import classes from './plan.module.css'

export function AttachmentList({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const { pickInto } = useImport()
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          {t('plan.attachments', { count: plan.attachments.length })}
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size="1rem" />}
          onClick={() => pickInto(plan.id)}
        >
          {t('plan.attach')}
        </Button>
      </Group>
      {plan.attachments.map((attachment) => (
        <AttachmentRow
          key={attachment.sha256}
          attachment={attachment}
          onRead={() =>
            act({
              do: 'read',
              planId: plan.id,
              sha256: attachment.sha256,
              pageIndex: null,
              query: state.search,
            })
          }
        />
      ))}
    </Stack>
  )
}

function AttachmentRow({ attachment, onRead }: { attachment: Attachment; onRead(): void }) {
  const { t, i18n } = useTranslation()
  const { name, bytes, pages, text, problem } = attachment
  const size = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  const facts = [
    bytes < 1_000_000
      ? t('plan.kilobytes', { size: size.format(bytes / 1_000) })
      : t('plan.megabytes', { size: size.format(bytes / 1_000_000) }),
    pages ? t('list.pages', { count: pages }) : '',
  ]
  return (
    <UnstyledButton className={classes.attachment} onClick={onRead}>
      <Group wrap="nowrap" gap="sm">
        <TypeIcon mediaType={attachment.mediaType} />
        <div className={classes.grow}>
          <Text size="sm" fw={500} truncate>
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {facts.filter(Boolean).join(' · ')}
          </Text>
          {problem && (
            <Text size="xs" c="orange">
              {t(`errors:${problem.code}`, problem.params)}
            </Text>
          )}
        </div>
        <Badge size="sm" variant="light" tt="none" color={text === 'full' ? 'green' : 'gray'}>
          {t(`text.${text}`)}
        </Badge>
      </Group>
    </UnstyledButton>
  )
}

function TypeIcon({ mediaType }: { mediaType: string }) {
  const size = '1.6rem'
  if (mediaType === 'application/pdf') return <IconFileTypePdf size={size} stroke={1.5} />
  if (mediaType.includes('word')) return <IconFileWord size={size} stroke={1.5} />
  if (mediaType.includes('sheet')) return <IconTable size={size} stroke={1.5} />
  return <IconFileUnknown size={size} stroke={1.5} />
}
