import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../preload/errors.ts'
import { sayError } from '../api/notify.ts'

const mostListed = 50

/** Errors in words, the first of them; the rest is counted. */
export function ErrorList({ errors }: { errors: readonly AppError[] }) {
  const { t } = useTranslation()
  const rest = errors.length - mostListed
  return (
    <>
      <List size="sm" spacing={4}>
        {errors.slice(0, mostListed).map((error) => (
          <List.Item
            key={`${error.code} ${JSON.stringify(error.params)}`}
            style={{ overflowWrap: 'anywhere' }}
          >
            {sayError(error)}
          </List.Item>
        ))}
      </List>
      {rest > 0 && (
        <Text size="sm" mt={4}>
          {t('care.more', { count: rest })}
        </Text>
      )}
    </>
  )
}
