import { ActionIcon, Group, NavLink, Title, Tooltip } from '@mantine/core'
import { IconArchive, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { keys, useRecent, useStatus } from '../api/queries.ts'

/** The archives that were open here before, without the one that is open; one may be taken off the list. */
export function RecentArchives({ onOpen }: { onOpen(path: string): void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data: status } = useStatus()
  const { data: recent = [] } = useRecent()
  const { mutate: forget } = useMutation({
    mutationFn: (path: string) => answer(vanKho.archive.forget({ path })),
    onSuccess: (left) => client.setQueryData(keys.recent, left),
    onError: notifyError,
  })
  const open = status?.state === 'open' ? status.path : null
  const others = recent.filter(({ path }) => path !== open)
  if (others.length === 0) return null
  return (
    <section aria-label={t('archive.recent')}>
      <Title order={3} size="h5" mb={4}>
        {t('archive.recent')}
      </Title>
      {others.map(({ path, name }) => (
        <Group key={path} wrap="nowrap" gap={4}>
          <NavLink
            component="button"
            leftSection={<IconArchive size="1.2rem" stroke={1.6} aria-hidden />}
            label={name}
            description={path}
            styles={{ description: { overflowWrap: 'anywhere' } }}
            onClick={() => onOpen(path)}
          />
          <Tooltip label={t('archive.forget')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('archive.forgetNamed', { name })}
              onClick={() => forget(path)}
            >
              <IconX size="1.1rem" />
            </ActionIcon>
          </Tooltip>
        </Group>
      ))}
    </section>
  )
}
