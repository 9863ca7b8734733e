import type { Stage } from './stage.ts'

export interface Screen {
  /** Of its picture's file. */
  name: string
  /** Brings the window there, and waits for what it is about. */
  show(stage: Stage): Promise<void>
  /** Takes back what outlives the window's being loaded again. */
  leave?(stage: Stage): Promise<void>
}
