import { Stack, Text } from '@mantine/core'
import { IconFileAlert } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../preload/errors.ts'

interface Props {
  readonly problem: AppError
  /** The file's name, for errors that do not carry it. */
  readonly name: string
}

/** In place of a document that cannot be shown: what is wrong, and what can be done. */
export function ProblemScreen({ problem, name }: Props) {
  const { t } = useTranslation(['reader', 'errors'])
  return (
    <Stack align="center" justify="center" h="100%" p="xl" gap="sm" role="alert">
      <IconFileAlert size="2.5rem" stroke={1.4} aria-hidden />
      <Text fw={600} ta="center">
        {t('reader:problem.title', { name })}
      </Text>
      <Text ta="center">{t(`errors:${problem.code}`, { name, ...problem.params })}</Text>
      <Text size="sm" c="dimmed" ta="center" maw="34rem">
        {t([`reader:problem.advice.${problem.code}`, 'reader:problem.advice.other'])}
      </Text>
    </Stack>
  )
}
