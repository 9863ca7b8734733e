import { describe, expect, it } from 'vitest'
import type { BackupStatus } from '../../../preload/model.ts'
import { backupWarning } from './backup-age.ts'

const now = Date.parse('2026-11-24T08:00:00Z')
const entry = (at: string) => ({
  id: '20261124t080000000z-abcdefgh',
  at,
  plans: 1,
  files: 1,
  bytes: 1,
})
const status = (change: Partial<BackupStatus>): BackupStatus => ({
  folder: '/mnt/sao-luu',
  daily: true,
  running: false,
  entries: [],
  problem: null,
  ...change,
})

describe('the warning about backups', () => {
  it('is given when no folder was chosen, or nothing has been backed up yet', () => {
    expect(backupWarning(status({ folder: null }), now)).toEqual({ kind: 'none' })
    expect(backupWarning(status({}), now)).toEqual({ kind: 'never' })
  })

  it('says that the folder cannot be reached, unless the person ended the backup', () => {
    const problem = { code: 'archive.unavailable', params: {} } as const
    expect(backupWarning(status({ problem }), now)).toEqual({ kind: 'unreachable' })
    const cancelled = { code: 'call.cancelled', params: {} } as const
    expect(backupWarning(status({ problem: cancelled }), now)).toEqual({ kind: 'never' })
  })

  it('counts whole days from the seventh on', () => {
    const at = (iso: string) => backupWarning(status({ entries: [entry(iso)] }), now)
    expect(at('2026-11-17T08:00:01Z')).toBeNull()
    expect(at('2026-11-17T08:00:00Z')).toEqual({ kind: 'old', days: 7 })
    expect(at('2026-10-25T07:00:00Z')).toEqual({ kind: 'old', days: 30 })
  })

  it('keeps quiet while a backup is being made', () => {
    expect(backupWarning(status({ running: true }), now)).toBeNull()
  })
})
