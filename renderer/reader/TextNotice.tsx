import { Alert, Button, Group } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { useOcr } from '../care/queries.ts'

interface Props {
  readonly attachment: Attachment
  /** Pages whose text was recognised so far. */
  readonly recognisedPages?: number
}

/** Says when a file can be seen but not, or not wholly, be searched. */
export function TextNotice({ attachment, recognisedPages = 0 }: Props) {
  const { t } = useTranslation(['reader', 'errors'])
  const { data: ocr } = useOcr()
  const { problem, text, name, pages } = attachment
  if (problem === null && text === 'full') return null
  const scanned = problem?.code === 'attachment.noText' || problem?.code === 'attachment.partlyRead'
  const recognising = scanned && ocr !== undefined && ocr.state !== 'idle' && ocr.pagesLeft > 0
  // A full text can have a problem all the same: a wrong extension.
  const words = recognising
    ? t(`reader:text.ocr.${ocr.state}`, { done: recognisedPages, pages })
    : problem === null
      ? t(`reader:text.${text}`)
      : t(`errors:${problem.code}`, { name, ...problem.params })
  return (
    <Alert
      variant="light"
      color={text === 'pending' || recognising ? 'blue' : 'yellow'}
      p="xs"
      radius={0}
      icon={<IconInfoCircle size="1.1rem" aria-hidden />}
    >
      <Group gap="xs" justify="space-between">
        {words}
        {recognising && ocr.state === 'paused' && (
          <Button
            size="compact-xs"
            variant="light"
            onClick={() => answer(window.vanKho.ocr.resume({})).catch(notifyError)}
          >
            {t('reader:text.ocr.resume')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
