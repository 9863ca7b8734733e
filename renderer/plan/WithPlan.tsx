import type { ReactNode } from 'react'
import type { Plan, PlanId } from '../../preload/model.ts'
import { usePlan } from '../api/queries.ts'
import { type SavePlan, useSave } from './use-save.ts'

interface Props {
  id: PlanId
  /** Null for both while the plan is not known. */
  children(plan: Plan | null, save: SavePlan | null): ReactNode
}

/** Something of a plan that is not the one on the screen. */
export function WithPlan({ id, children }: Props) {
  const { data: plan } = usePlan(id)
  return plan ? <Known plan={plan}>{children}</Known> : children(null, null)
}

function Known({ plan, children }: Pick<Props, 'children'> & { plan: Plan }) {
  const { save } = useSave(plan)
  return children(plan, save)
}
