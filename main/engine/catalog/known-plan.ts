import type { Plan } from '../../../preload/model.ts'
import type { Conflict } from './plan/merge.ts'
import type { PlanFileRef } from './store/plan-store.ts'

/** A plan with what it was read from. */
export interface KnownPlan {
  plan: Plan
  files: PlanFileRef[]
  conflicts: Conflict[]
}
