import { ColorSwatch } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** As mail programs mark what was not read yet: this plan waits to be confirmed. */
export function InboxMark() {
  const { t } = useTranslation()
  return (
    <ColorSwatch
      size="0.55rem"
      withShadow={false}
      color="var(--mantine-color-orange-6)"
      role="img"
      flex="none"
      aria-label={t('review.inbox')}
      title={t('review.inbox')}
    />
  )
}
