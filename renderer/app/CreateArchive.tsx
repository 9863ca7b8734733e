import { Button, Group, Input, Stack, Text, TextInput } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { archivePath } from './archive-path.ts'

interface CreateArchiveProps {
  onCreate(archive: { path: string; name: string }): void
}

/** A name and a place; the archive gets a folder of its name there. */
export function CreateArchive({ onCreate }: CreateArchiveProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(t('archive.defaultName'))
  const [place, setPlace] = useState<string | null>(null)
  const path = place === null ? null : archivePath(place, name)
  const pick = async () => {
    const picked = await vanKho.dialogs.pickFolder({ title: t('archive.place') })
    if (picked.ok && picked.value !== null) setPlace(picked.value)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (path !== null) onCreate({ path, name: name.trim() })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t('archive.name')}
          description={t('archive.nameHelp')}
          data-autofocus
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Input.Wrapper
          label={t('archive.place')}
          description={t('archive.placeHelp')}
          labelElement="div"
        >
          <Group mt={6} wrap="nowrap">
            <Button
              variant="default"
              flex="none"
              leftSection={<IconFolder size="1rem" />}
              onClick={() => void pick()}
            >
              {t('archive.pickPlace')}
            </Button>
            <Text size="sm" c="dimmed" truncate title={path ?? ''}>
              {path ?? t('archive.noPlace')}
            </Text>
          </Group>
        </Input.Wrapper>
        <Group justify="end">
          <Button type="submit" disabled={path === null}>
            {t('archive.createNow')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
