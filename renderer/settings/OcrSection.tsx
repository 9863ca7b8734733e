import { Button, Group, NumberInput, Progress, Stack, Switch, Text } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OcrProgress } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { useSettings } from '../api/queries.ts'
import { careKeys, useArchiveId, useOcr } from '../care/queries.ts'
import { useFormats } from '../care/use-formats.ts'
import { useChangeSettings } from './use-change-settings.ts'
import { useFixed } from './use-fixed.ts'

const mostCores = Math.min(16, navigator.hardwareConcurrency)

/** Recognition of scans: whether, when, how much of the machine; and how far it is. */
export function OcrSection() {
  const { t } = useTranslation()
  const { data } = useSettings()
  const { data: progress } = useOcr()
  const change = useChangeSettings()
  const fixed = useFixed()('ocr')
  if (!data) return null
  const { ocr } = data
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('ocr.explain')}
      </Text>
      {progress && <Recognition progress={progress} />}
      <Switch
        label={t('ocr.enabled')}
        description={t('ocr.enabledHelp')}
        checked={ocr.enabled}
        disabled={fixed}
        onChange={(event) => change({ ocr: { ...ocr, enabled: event.currentTarget.checked } })}
      />
      <Switch
        label={t('ocr.onBattery')}
        description={t('ocr.onBatteryHelp')}
        checked={ocr.onBattery}
        disabled={fixed || !ocr.enabled}
        onChange={(event) => change({ ocr: { ...ocr, onBattery: event.currentTarget.checked } })}
      />
      <NumberInput
        label={t('ocr.cores')}
        description={t('ocr.coresHelp', { count: mostCores })}
        w="20rem"
        min={1}
        max={mostCores}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        disabled={fixed || !ocr.enabled}
        value={ocr.cores}
        onChange={(cores) => {
          if (typeof cores === 'number' && cores >= 1) change({ ocr: { ...ocr, cores } })
        }}
      />
    </Stack>
  )
}

function Recognition({ progress }: { progress: OcrProgress }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const archive = useArchiveId()
  const { number } = useFormats()
  const { state, pagesDone, pagesLeft, secondsLeft } = progress
  const { mutate } = useMutation({
    mutationFn: (call: 'pause' | 'resume') => answer(vanKho.ocr[call]({})),
    onSuccess: (now) => client.setQueryData(careKeys.ocr(archive), now),
    onError: notifyError,
  })
  const line = t(`ocr.state.${state}`, { done: number(pagesDone), left: number(pagesLeft) })
  const minutes = secondsLeft === null ? null : Math.max(1, Math.ceil(secondsLeft / 60))
  const canPause = state === 'running'
  return (
    <Stack gap={6}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" role="status">
          {line}
          {canPause && minutes !== null && ` ${t('ocr.minutesLeft', { count: minutes })}`}
        </Text>
        {(canPause || state === 'paused') && (
          <Button
            size="compact-sm"
            variant="default"
            flex="none"
            leftSection={
              canPause ? <IconPlayerPause size="1rem" /> : <IconPlayerPlay size="1rem" />
            }
            onClick={() => mutate(canPause ? 'pause' : 'resume')}
          >
            {t(canPause ? 'ocr.pause' : 'ocr.resume')}
          </Button>
        )}
      </Group>
      {pagesLeft > 0 && (
        <Progress
          aria-label={line}
          value={(100 * pagesDone) / (pagesDone + pagesLeft)}
          color={canPause ? 'ink' : 'gray'}
        />
      )}
    </Stack>
  )
}
