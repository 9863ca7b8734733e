/** The program itself. */
import { z } from 'zod'

/** A new version of the program, from where the policy says. */
export const UpdateState = z.object({
  /** 'off': no place is named, or this copy of the program is not one that replaces itself; 'ready': put in place when the program is closed. */
  state: z.enum(['off', 'checking', 'current', 'ready', 'failed']),
  /** Of the one that is ready. */
  version: z.string().nullable(),
})
export type UpdateState = z.infer<typeof UpdateState>

export const EngineState = z.enum(['starting', 'ready', 'restarting', 'failed'])
export type EngineState = z.infer<typeof EngineState>
