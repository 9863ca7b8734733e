import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueueCounts } from './queue-counts.ts'
import type { Pace } from './time-left.ts'
import { secondsLeft } from './time-left.ts'

/** "about 2 minutes left"; '' while that cannot be said. Asked anew with everything that the queue tells. */
export function useTimeLeft({ busy, over }: QueueCounts): string {
  const { t } = useTranslation()
  const pace = useRef<Pace | null>(null)
  if (busy === 0) pace.current = null
  else pace.current ??= { startedAt: Date.now(), overThen: over }
  const left = pace.current ? secondsLeft(pace.current, over, busy, Date.now()) : null
  if (left === null) return ''
  return left < 90
    ? t('import.secondsLeft', { count: left })
    : t('import.minutesLeft', { count: Math.round(left / 60) })
}
