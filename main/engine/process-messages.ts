/** What main tells the engine's process; calls and events go over ports, by the contract. */
import { z } from 'zod'
import { Policy } from '../../preload/policy.ts'

export const EngineStart = z.object({
  type: z.literal('start'),
  /** This machine's own folder: settings, index, lock. */
  userData: z.string(),
  /** Files and metadata of the sample archive. */
  sampleDir: z.string(),
  /** The bundled worker; its source file when absent. */
  workerFile: z.string().nullable(),
  policy: Policy,
  /** An archive to open instead of the last one: a person double-clicked it. */
  open: z.string().nullable(),
  /** The folder of a portable program; null for one that is installed. */
  portableIn: z.string().nullable(),
})
export type EngineStart = z.infer<typeof EngineStart>

export const EngineMessage = z.discriminatedUnion('type', [
  EngineStart,
  z.object({ type: z.literal('connect') }),
  z.object({ type: z.literal('stop') }),
])
