import { Center, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../preload/errors.ts'
import { sayError } from '../api/notify.ts'

/** Instead of a plan: why it cannot be shown. */
export function PlanFailure({ error }: { error: AppError }) {
  // Said anew when the language is changed.
  useTranslation()
  return (
    <Center h="100%" p="xl">
      <Text ta="center">{sayError(error)}</Text>
    </Center>
  )
}
