/** The archive itself. */
import { z } from 'zod'
import { AppError } from '../errors.ts'

export const KnownArchive = z.object({ path: z.string(), name: z.string() })
export type KnownArchive = z.infer<typeof KnownArchive>

/** `left`: the folder that the archive was moved out of, where it could not be taken away. */
export const MoveReport = z.object({ path: z.string(), left: z.string().nullable() })
export type MoveReport = z.infer<typeof MoveReport>

export const ArchiveStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('closed') }),
  z.object({
    state: z.literal('open'),
    id: z.string(),
    name: z.string(),
    path: z.string(),
    plans: z.number().int(),
    inbox: z.number().int(),
    trash: z.number().int(),
    /** 0–1 while the index is being built, null when it is whole. */
    indexing: z.number().nullable(),
    sample: z.boolean(),
    /** What was found wrong and set aside when the archive was opened. */
    findings: z.array(AppError),
    /** All of them, also those that are not listed. */
    findingCount: z.number().int(),
  }),
  z.object({ state: z.literal('unavailable'), path: z.string(), error: AppError }),
])
export type ArchiveStatus = z.infer<typeof ArchiveStatus>
