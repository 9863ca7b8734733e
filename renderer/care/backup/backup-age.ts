import type { BackupStatus } from '../../../preload/model.ts'

const dayMs = 24 * 60 * 60 * 1_000
/** Older than this, the latest backup is worth a warning. */
export const daysUntilOld = 7

export type BackupWarning =
  | { kind: 'none' | 'never' | 'unreachable' }
  | { kind: 'old'; days: number }

/** What a person should be told of their backups; null when all is well or one is being made. */
export function backupWarning(status: BackupStatus, now: number): BackupWarning | null {
  if (status.folder === null) return { kind: 'none' }
  if (status.running) return null
  const [latest] = status.entries
  if (!latest) {
    const failed = status.problem !== null && status.problem.code !== 'call.cancelled'
    return { kind: failed ? 'unreachable' : 'never' }
  }
  const days = Math.floor((now - Date.parse(latest.at)) / dayMs)
  return days >= daysUntilOld ? { kind: 'old', days } : null
}
