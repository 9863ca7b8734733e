import { Alert } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../preload/model.ts'

/** Says when a file can be seen but not, or not wholly, be searched. */
export function TextNotice({ attachment }: { readonly attachment: Attachment }) {
  const { t } = useTranslation(['reader', 'errors'])
  const { problem, text, name } = attachment
  if (problem === null && text === 'full') return null
  // A full text can have a problem all the same: a wrong extension.
  const words =
    problem === null
      ? t(`reader:text.${text}`)
      : t(`errors:${problem.code}`, { name, ...problem.params })
  return (
    <Alert
      variant="light"
      color={text === 'pending' ? 'blue' : 'yellow'}
      p="xs"
      radius={0}
      icon={<IconInfoCircle size="1.1rem" aria-hidden />}
    >
      {words}
    </Alert>
  )
}
