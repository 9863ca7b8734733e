import { Button, Center, Group, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconChecks, IconRepeat } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStatus } from '../api/queries.ts'

/** The end of the round: what still waits can be gone through again. */
export function InboxDone({ onAgain, onLeave }: { onAgain(): void; onLeave(): void }) {
  const { t } = useTranslation()
  const { data: status } = useStatus()
  const waiting = status?.state === 'open' ? status.inbox : 0
  const leave = useRef<HTMLButtonElement>(null)
  useEffect(() => leave.current?.focus(), [])
  return (
    <Center h="100%">
      <Stack align="center" role="status">
        <ThemeIcon size={56} radius="xl" variant="light" color={waiting > 0 ? 'orange' : 'teal'}>
          <IconChecks size="1.8rem" stroke={1.4} />
        </ThemeIcon>
        <Text fw={600}>{waiting > 0 ? t('inbox.left', { count: waiting }) : t('inbox.done')}</Text>
        <Group>
          {waiting > 0 && (
            <Button variant="light" leftSection={<IconRepeat size="1rem" />} onClick={onAgain}>
              {t('inbox.again')}
            </Button>
          )}
          <Button ref={leave} onClick={onLeave}>
            {t('shelf.back')}
          </Button>
        </Group>
      </Stack>
    </Center>
  )
}
