import { Button, PasswordInput, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly name: string
  readonly wrong: boolean
  readonly onTry: (password: string) => void
}

/** Asks for a document's password; it goes to pdf.js and nowhere else. */
export function PasswordForm({ name, wrong, onTry }: Props) {
  const { t } = useTranslation('reader')
  const [password, setPassword] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    onTry(password)
  }

  return (
    <form onSubmit={submit}>
      <Stack align="center" maw="26rem" mx="auto" gap="sm">
        <IconLock size="2.5rem" stroke={1.4} aria-hidden />
        <Text fw={600}>{t('password.title')}</Text>
        <Text size="sm" c="dimmed" ta="center">
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
        <Button type="submit" disabled={password === ''}>
          {t('password.open')}
        </Button>
      </Stack>
    </form>
  )
}
