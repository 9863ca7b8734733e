import {
  ActionIcon,
  Badge,
  Button,
  Group,
  Input,
  Stack,
  Text,
  Tooltip,
  UnstyledButton,
} from '@mantine/core'
import { IconArrowsSplit, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Attachment, Plan, TextState } from '../../preload/model.ts'
import { sayError } from '../api/notify.ts'
import { useImport } from '../importing/use-import.ts'
import { FileIcon } from './FileIcon.tsx'
import { FileKindMenu } from './FileKindMenu.tsx'
import classes from './plan.module.css'

const textColors: Readonly<Record<TextState, string>> = {
  pending: 'gray',
  full: 'teal',
  partial: 'yellow',
  none: 'gray',
  failed: 'red',
}

interface AttachmentListProps {
  plan: Plan
  onRead(attachment: Attachment): void
  /** Makes it a plan of its own. */
  onSplit(attachment: Attachment): void
}

export function AttachmentList({ plan, onRead, onSplit }: AttachmentListProps) {
  const { t } = useTranslation()
  const { pickInto } = useImport()
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Input.Label labelElement="div">
          {t('plan.attachments', { count: plan.attachments.length })}
        </Input.Label>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size="1rem" />}
          onClick={() => pickInto(plan.id)}
        >
          {t('plan.attach')}
        </Button>
      </Group>
      {plan.attachments.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('plan.noFile')}
        </Text>
      )}
      {plan.attachments.map((attachment) => (
        <AttachmentRow
          key={attachment.sha256}
          plan={plan}
          attachment={attachment}
          onRead={() => onRead(attachment)}
          onSplit={
            plan.attachments.length > 1 && plan.deletedAt === null
              ? () => onSplit(attachment)
              : null
          }
        />
      ))}
    </Stack>
  )
}

interface AttachmentRowProps {
  plan: Plan
  attachment: Attachment
  onRead(): void
  /** null for the only file of a plan. */
  onSplit: (() => void) | null
}

function AttachmentRow({ plan, attachment, onRead, onSplit }: AttachmentRowProps) {
  const { t, i18n } = useTranslation()
  const { name, bytes, pages, text, problem, kind } = attachment
  const size = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  const facts = [
    t(`fileKinds.${kind}`),
    bytes < 1_000_000
      ? t('plan.kilobytes', { size: size.format(bytes / 1_000) })
      : t('plan.megabytes', { size: size.format(bytes / 1_000_000) }),
    pages ? t('list.pages', { count: pages }) : '',
  ]
  return (
    <Group gap={4} wrap="nowrap">
      <UnstyledButton className={classes.attachment} onClick={onRead} title={t('plan.read')}>
        <Group wrap="nowrap" gap="sm">
          <FileIcon mediaType={attachment.mediaType} />
          <div className={classes.grow}>
            <Text size="sm" fw={500} truncate title={name}>
              {name}
            </Text>
            <Text size="xs" c="dimmed">
              {facts.filter(Boolean).join(' · ')}
            </Text>
          </div>
          <Badge size="sm" variant="light" tt="none" fw={500} color={textColors[text]} flex="none">
            {t(`text.${text}`)}
          </Badge>
        </Group>
        {problem && (
          <Text size="xs" mt={4} className={classes.problem}>
            {sayError(problem)}
          </Text>
        )}
      </UnstyledButton>
      {plan.deletedAt === null && <FileKindMenu planId={plan.id} attachment={attachment} />}
      {onSplit && (
        <Tooltip label={t('plan.split')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('plan.splitFile', { name })}
            onClick={onSplit}
          >
            <IconArrowsSplit size="1.1rem" stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  )
}
