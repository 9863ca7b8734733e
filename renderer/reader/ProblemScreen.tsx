import { Stack, Text } from '@mantine/core'
import { IconFileAlert } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../preload/errors.ts'
import type { Attachment } from '../../preload/model.ts'
import { FileButtons } from './toolbar/FileButtons.tsx'

interface Props {
  readonly problem: AppError
  readonly attachment: Attachment
}

/** Their bytes are not there to be given out. */
const lost = new Set(['attachment.missing', 'attachment.damaged', 'attachment.unreadable'])

/** In place of a document that cannot be shown: what is wrong, what can be done, and the file as it is. */
export function ProblemScreen({ problem, attachment }: Props) {
  const { t } = useTranslation(['reader', 'errors'])
  const { name } = attachment
  return (
    <Stack align="center" justify="center" flex="none" mih="100%" p="xl" gap="sm" role="alert">
      <IconFileAlert size="2.5rem" stroke={1.4} aria-hidden />
      <Text fw={600} ta="center" style={{ overflowWrap: 'anywhere' }}>
        {t('reader:problem.title', { name })}
      </Text>
      <Text ta="center" style={{ overflowWrap: 'anywhere' }}>
        {t(`errors:${problem.code}`, { name, ...problem.params })}
      </Text>
      <Text size="sm" c="dimmed" ta="center" maw="34rem">
        {t([`reader:problem.advice.${problem.code}`, 'reader:problem.advice.other'])}
      </Text>
      {!lost.has(problem.code) && <FileButtons attachment={attachment} />}
    </Stack>
  )
}
