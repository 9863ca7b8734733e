import { Alert, Button, Group, Input, Stack, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconFolder } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../preload/failure.ts'
import { answer } from '../api/answer.ts'
import { sayError } from '../api/notify.ts'
import { PathText } from '../care/PathText.tsx'
import { archivePath } from './archive-path.ts'

interface CreateArchiveProps {
  /** Not while it stands beside other things. */
  autoFocus: boolean
  onCreated(): void
}

/** A name and a place; the archive gets a folder of its name there. What is wrong is said here, and nothing typed is lost. */
export function CreateArchive({ autoFocus, onCreated }: CreateArchiveProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [name, setName] = useState(t('archive.defaultName'))
  const [picked, setPicked] = useState<string | null>(null)
  const { data: places } = useQuery({
    queryKey: ['places'],
    queryFn: () => answer(vanKho.app.places({})),
  })
  const place = picked ?? places?.documents ?? null
  const path = place === null ? null : archivePath(place, name)
  const { data: remarks = [] } = useQuery({
    queryKey: ['place', path],
    queryFn: () => answer(vanKho.archive.judgePlace({ path: path ?? '' })),
    enabled: path !== null,
  })
  const making = useMutation({
    mutationFn: (archive: { path: string; name: string }) => answer(vanKho.archive.create(archive)),
    onSuccess: onCreated,
    onSettled: () => client.invalidateQueries(),
  })
  const pick = async () => {
    const chosen = await vanKho.dialogs.pickFolder({ title: t('archive.place') })
    if (!chosen.ok || chosen.value === null) return
    making.reset()
    setPicked(chosen.value)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (path !== null) making.mutate({ path, name: name.trim() })
  }
  return (
    <form onSubmit={submit} aria-label={t('archive.create')}>
      <Stack gap="md">
        <TextInput
          label={t('archive.name')}
          description={t('archive.nameHelp')}
          data-autofocus={autoFocus || undefined}
          maxLength={100}
          value={name}
          onChange={(event) => {
            making.reset()
            setName(event.currentTarget.value)
          }}
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
            {path === null ? (
              <Text size="sm" c="dimmed">
                {t('archive.noPlace')}
              </Text>
            ) : (
              <PathText path={path} />
            )}
          </Group>
        </Input.Wrapper>
        {remarks.map((remark) => (
          <Alert key={remark.code} color="orange" icon={<IconAlertTriangle />}>
            {sayError(remark)}
          </Alert>
        ))}
        {making.error && (
          <Alert color="red" role="alert" icon={<IconAlertTriangle />}>
            {sayError(toAppError(making.error))}
          </Alert>
        )}
        <Group justify="end">
          <Button type="submit" disabled={path === null} loading={making.isPending}>
            {t('archive.createNow')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
