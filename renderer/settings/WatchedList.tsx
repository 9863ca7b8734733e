import {
  ActionIcon,
  Badge,
  Button,
  Checkbox,
  Group,
  Input,
  Stack,
  Text,
  Tooltip,
} from '@mantine/core'
import { IconEyePlus, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { WatchedFolder } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { keys, usePolicy, useWatched } from '../api/queries.ts'
import { PathText } from '../care/PathText.tsx'

/** The folders that are watched for the open archive. */
export function WatchedList() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data: watched = [] } = useWatched()
  const { data: policy } = usePolicy()
  const { mutate: watch, isPending } = useMutation({
    mutationFn: (folders: WatchedFolder[]) => answer(vanKho.imports.watch({ folders })),
    onSuccess: (now) => client.setQueryData(keys.watched, now),
    onError: notifyError,
  })
  const folders = watched.map(({ path, folderTags }) => ({ path, folderTags }))
  const add = async () => {
    const picked = await vanKho.dialogs.pickFolder({ title: t('imports.watchAdd') })
    if (picked.ok && picked.value !== null)
      watch([...folders, { path: picked.value, folderTags: false }])
  }
  return (
    <Input.Wrapper
      label={t('imports.watched')}
      description={t('imports.watchedHelp')}
      labelElement="div"
    >
      <Stack gap="xs" mt="xs">
        {watched.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('imports.watchedNone')}
          </Text>
        )}
        {watched.map(({ path, folderTags, state }) => (
          <Group key={path} wrap="nowrap" gap="sm" align="start">
            <Stack gap={4} flex={1} miw={0}>
              <PathText path={path} />
              <Checkbox
                size="xs"
                label={t('imports.folderTags')}
                checked={folderTags}
                disabled={isPending}
                onChange={(event) => {
                  const wanted = event.currentTarget.checked
                  watch(
                    folders.map((one) => (one.path === path ? { path, folderTags: wanted } : one)),
                  )
                }}
              />
            </Stack>
            <Badge
              flex="none"
              variant="light"
              tt="none"
              fw={500}
              color={state === 'watching' ? 'teal' : 'orange'}
            >
              {t(`imports.watchedState.${state}`)}
            </Badge>
            <Tooltip label={t('imports.watchRemove')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`${t('imports.watchRemove')}: ${path}`}
                disabled={isPending}
                onClick={() => watch(folders.filter((one) => one.path !== path))}
              >
                <IconX size="1.1rem" />
              </ActionIcon>
            </Tooltip>
          </Group>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconEyePlus size="1rem" />}
            loading={isPending}
            disabled={policy?.watchFolders === false}
            onClick={() => void add()}
          >
            {t('imports.watchAdd')}
          </Button>
        </Group>
      </Stack>
    </Input.Wrapper>
  )
}
