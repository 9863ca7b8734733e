import { Center, Loader } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useDeferredValue, useEffect, useMemo } from 'react'
import { toAppError } from '../../preload/failure.ts'
import { usePlan } from '../api/queries.ts'
import { focusListIfLost } from '../app/use-pane-keys.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { useWelcoming } from '../welcome/use-welcoming.ts'
import { WelcomePane } from '../welcome/WelcomePane.tsx'
import { BulkPane } from './BulkPane.tsx'
import { NothingChosen } from './NothingChosen.tsx'
import { PlanFailure } from './PlanFailure.tsx'
import { PlanView } from './PlanView.tsx'

/** While the arrow keys run down the list, documents are not opened one after the other. */
const restMs = 150

/** The right pane: several chosen plans, one, or none. */
export function PlanPane() {
  const { state } = useWorkspace()
  const [selected] = useDebouncedValue(state.selected, restMs, { leading: true })
  const { data, error } = usePlan(selected)
  // A form of many fields is drawn in slices; until then the one before, or that it is gone, stays in sight.
  const { plan, failure } = useDeferredValue(
    useMemo(() => ({ plan: data, failure: error && toAppError(error) }), [data, error]),
  )
  const welcoming = useWelcoming()
  const isEmpty = state.picked.size === 0 && (state.selected === null || selected === null)
  useEffect(() => {
    if (isEmpty) focusListIfLost()
  }, [isEmpty])
  if (state.picked.size > 0) return <BulkPane />
  if (state.selected === null || selected === null)
    return welcoming ? <WelcomePane /> : <NothingChosen />
  if (failure) return <PlanFailure error={failure} />
  if (!plan)
    return (
      <Center h="100%">
        <Loader size="sm" />
      </Center>
    )
  return <PlanView key={plan.id} plan={plan} />
}
