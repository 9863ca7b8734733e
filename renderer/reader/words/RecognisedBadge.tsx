import { Badge } from '@mantine/core'
import { IconTextRecognition } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './words.module.css'

interface Props {
  /** 0–100. */
  readonly confidence: number
}

/** From here on, a word in ten or more may be wrong. */
const unsure = 80

/** Says that a page's text was recognised, and how surely. */
export function RecognisedBadge({ confidence }: Props) {
  const { t } = useTranslation('reader')
  return (
    <Badge
      className={classes.badge ?? ''}
      variant="default"
      size="sm"
      tt="none"
      title={t('recognised.explanation')}
      leftSection={<IconTextRecognition size="0.9rem" aria-hidden />}
      data-unsure={confidence < unsure || undefined}
    >
      {t('recognised.badge', { confidence: Math.round(confidence) })}
    </Badge>
  )
}
