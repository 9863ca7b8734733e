/** Backups, verification and long tasks: what the window knows of them, archive by archive. */
import type { QueryClient } from '@tanstack/react-query'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ArchiveStatus, TaskProgress } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { keys, useStatus } from '../api/queries.ts'

export const careKeys = {
  backups: (archive: string | null) => ['care', 'backups', archive],
  integrity: (archive: string | null) => ['care', 'integrity', archive],
  ocr: (archive: string | null) => ['care', 'ocr', archive],
  task: ['care', 'task'],
} as const

/** null while no archive is open. */
export function useArchiveId(): string | null {
  const { data } = useStatus()
  return idOf(data)
}

export function useBackups() {
  const archive = useArchiveId()
  return useQuery({
    queryKey: careKeys.backups(archive),
    queryFn: () => answer(vanKho.backups.status({})),
    enabled: archive !== null,
  })
}

export function useIntegrity() {
  const archive = useArchiveId()
  return useQuery({
    queryKey: careKeys.integrity(archive),
    queryFn: () => answer(vanKho.integrity.status({})),
    enabled: archive !== null,
  })
}

export function useOcr() {
  const archive = useArchiveId()
  return useQuery({
    queryKey: careKeys.ocr(archive),
    queryFn: () => answer(vanKho.ocr.progress({})),
    enabled: archive !== null,
  })
}

/** How far a task is; null while it does not run. */
export function useTask(task: TaskProgress['task']): TaskProgress | null {
  // Only events tell; an engine that was started again runs no task.
  const { data } = useQuery({
    queryKey: careKeys.task,
    queryFn: (): TaskProgress | null => null,
  })
  return data?.task === task && !data.ended ? data : null
}

/** Keeps the above in step with what the engine tells. */
export function useCareEvents(): void {
  const client = useQueryClient()
  useEffect(() => {
    const stops = [
      vanKho.on('backupsChanged', (now) =>
        client.setQueryData(careKeys.backups(openArchive(client)), now),
      ),
      vanKho.on('integrityChanged', (now) =>
        client.setQueryData(careKeys.integrity(openArchive(client)), now),
      ),
      vanKho.on('ocrProgress', (now) =>
        client.setQueryData(careKeys.ocr(openArchive(client)), now),
      ),
      vanKho.on('taskProgress', (now) => client.setQueryData(careKeys.task, now)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [client])
}

const openArchive = (client: QueryClient): string | null =>
  idOf(client.getQueryData<ArchiveStatus>(keys.status))

const idOf = (status: ArchiveStatus | undefined): string | null =>
  status?.state === 'open' ? status.id : null
