import { Button, Checkbox, PasswordInput, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PasswordUse } from './password-use.ts'

interface Props {
  readonly name: string
  readonly wrong: boolean
  readonly onTry: (password: string, use: PasswordUse) => void
}

/** Asks for a document's password; it is written nowhere. */
export function PasswordForm({ name, wrong, onTry }: Props) {
  const { t } = useTranslation('reader')
  const [password, setPassword] = useState('')
  const [remember, setRemember] = useState(true)
  const [readText, setReadText] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    onTry(password, { remember, readText })
  }

  return (
    <form onSubmit={submit}>
      <Stack align="center" maw="26rem" mx="auto" gap="sm" p="md">
        <IconLock size="2.5rem" stroke={1.4} aria-hidden />
        <Text fw={600}>{t('password.title')}</Text>
        <Text size="sm" c="dimmed" ta="center" style={{ overflowWrap: 'anywhere' }}>
          {t('password.explanation', { name })}
        </Text>
        <PasswordInput
          w="100%"
          data-autofocus
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          aria-label={t('password.label')}
          placeholder={t('password.label')}
          error={wrong ? t('password.wrong') : null}
        />
        <Stack w="100%" gap={6}>
          <Checkbox
            size="xs"
            label={t('password.remember')}
            checked={remember}
            onChange={(event) => setRemember(event.currentTarget.checked)}
          />
          <Checkbox
            size="xs"
            label={t('password.read')}
            description={t('password.readExplanation')}
            checked={readText}
            onChange={(event) => setReadText(event.currentTarget.checked)}
          />
        </Stack>
        <Button type="submit" disabled={password === ''}>
          {t('password.open')}
        </Button>
      </Stack>
    </form>
  )
}
