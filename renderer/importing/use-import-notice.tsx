import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportProgress } from '../../preload/model.ts'
import { useAct } from '../app/workspace.tsx'
import { queueCounts } from './queue-counts.ts'

const noticeId = 'import-over'

/** Sums up an import when its last file is done, with a way to what came in. */
export function useImportNotice(progress: ImportProgress | undefined): void {
  const { t } = useTranslation()
  const act = useAct()
  const busyBefore = useRef(false)
  const busy = progress !== undefined && queueCounts(progress).busy > 0
  const tell = useEffectEvent(() => {
    if (!progress) return
    const { counts } = progress
    const show = () => {
      notifications.hide(noticeId)
      act({ do: 'show', shelf: 'newest' })
    }
    const confirm = () => {
      notifications.hide(noticeId)
      act({ do: 'screen', screen: 'inbox' })
    }
    notifications.hide(noticeId)
    notifications.show({
      id: noticeId,
      color: counts.failed > 0 ? 'orange' : 'green',
      autoClose: counts.failed > 0 ? false : 10_000,
      message: (
        <Group justify="end" gap="xs">
          <Text size="sm" flex="1 1 14rem">
            {t('import.summary', { ...counts, all: queueCounts(progress).all })}
          </Text>
          {counts.done > 0 && (
            <Group gap={6} wrap="nowrap" flex="none">
              <Button size="compact-sm" variant="subtle" onClick={show}>
                {t('import.showNew')}
              </Button>
              <Button size="compact-sm" variant="light" onClick={confirm}>
                {t('import.confirm')}
              </Button>
            </Group>
          )}
        </Group>
      ),
    })
  })
  useEffect(() => {
    if (busyBefore.current && !busy) tell()
    busyBefore.current = busy
  }, [busy])
}
