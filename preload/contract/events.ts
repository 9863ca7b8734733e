/** What is told without being asked. */
import { z } from 'zod'
import * as m from '../model.ts'

export const events = {
  importProgress: m.ImportProgress,
  ocrProgress: m.OcrProgress,
  /** Plans changed; null means "anything may have". */
  catalogChanged: z.object({ ids: z.array(m.PlanId).nullable() }),
  archiveChanged: m.ArchiveStatus,
  /** More is known of what the texts say: relations, validity, degrees of secrecy. */
  knowledgeChanged: z.object({}),
  integrityChanged: m.IntegrityStatus,
  backupsChanged: m.BackupStatus,
  taskProgress: m.TaskProgress,
  engineState: z.object({ state: m.EngineState }),
  updateChanged: m.UpdateState,
} as const

export type EventName = keyof typeof events
export type EventData<E extends EventName> = z.infer<(typeof events)[E]>
