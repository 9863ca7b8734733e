import { useHotkeys } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { toAppError } from '../../preload/failure.ts'
import type { TextPlace } from '../../preload/knowledge.ts'
import type { Attachment, Plan, PlanId } from '../../preload/model.ts'
import { usePlan } from '../api/queries.ts'
import { useAct } from '../app/workspace.tsx'
import { useSuggestion } from '../knowledge/queries.ts'
import { PlanFailure } from '../plan/PlanFailure.tsx'
import { useBulk } from '../plan/use-bulk.ts'
import { InboxFoot } from './InboxFoot.tsx'
import type { InboxPlanActions } from './InboxPlan.tsx'
import { InboxPlan } from './InboxPlan.tsx'
import classes from './inbox.module.css'
import type { Page } from './PageStage.tsx'
import { PageStage } from './PageStage.tsx'
import type { useInbox } from './use-inbox.ts'
import { usePlace } from './use-place.ts'

interface Shown {
  plan: PlanId
  sha256: string | null
  /** A suggestion's place that was asked for. */
  place: TextPlace | null
  row: string | null
}

/** One new plan beside its page. The next one is fetched and laid out meanwhile. */
export function InboxDesk({ id, inbox }: { id: PlanId; inbox: ReturnType<typeof useInbox> }) {
  const act = useAct()
  const bulk = useBulk()
  const { data: plan, error } = usePlan(id)
  const { data: suggestion } = useSuggestion(id)
  const { data: nextPlan } = usePlan(inbox.nextId)
  useSuggestion(inbox.nextId)
  const [chosen, setChosen] = useState<Shown | null>(null)
  const shown = chosen?.plan === id ? chosen : null
  const page = plan ? pageOf(plan, shown?.sha256 ?? null) : null
  const { spot, words } = usePlace(shown?.place ?? null, page?.attachment ?? null)
  const actions = useRef<InboxPlanActions>(null)
  const confirmButton = useRef<HTMLButtonElement>(null)
  const hasPlan = page !== null

  // The focus lies on the confirmation from plan to plan, so that Enter is the one key.
  useEffect(() => {
    if (hasPlan) confirmButton.current?.focus()
  }, [hasPlan])
  const go = (move: () => void) => {
    move()
    confirmButton.current?.focus()
  }
  const confirm = () => {
    if (!actions.current) return
    actions.current.confirm()
    go(inbox.next)
  }
  const merge = (into: 'previous' | 'this') => {
    const [keep, gone] = into === 'this' ? [id, inbox.nextId] : [inbox.previousId, id]
    if (keep && gone) bulk.merge(keep, [gone], () => go(() => inbox.drop(gone)))
  }
  const show = (place: TextPlace, row: string) =>
    setChosen({ plan: id, sha256: place.sha256, place, row })
  useHotkeys(
    [
      ['mod+Enter', confirm],
      ['mod+PageDown', () => go(inbox.next)],
      ['mod+PageUp', () => go(inbox.back)],
    ],
    [],
  )
  return (
    <div className={classes.desk}>
      {error && <PlanFailure error={toAppError(error)} />}
      {page && (
        <PageStage
          page={page}
          next={nextPlan ? pageOf(nextPlan, null) : null}
          spot={spot}
          words={words}
        />
      )}
      <div className={classes.side}>
        {page && (
          <InboxPlan
            key={id}
            plan={page.plan}
            suggestion={suggestion ?? null}
            shownId={shown?.row ?? null}
            actions={actions}
            onShow={show}
            onRead={({ sha256 }: Attachment) =>
              setChosen({ plan: id, sha256, place: null, row: null })
            }
            onSplit={({ sha256 }) => bulk.split(id, [sha256], ({ id }) => inbox.insertNext(id))}
            onOpen={(other) => {
              act({ do: 'show', shelf: 'all' })
              act({ do: 'select', id: other })
            }}
          />
        )}
        <InboxFoot
          confirmButton={confirmButton}
          canGoBack={inbox.previousId !== null}
          hasNext={inbox.nextId !== null}
          onConfirm={confirm}
          onSkip={() => go(inbox.next)}
          onBack={() => go(inbox.back)}
          onTrash={() => bulk.trash([id], () => go(() => inbox.drop(id)))}
          onMerge={merge}
        />
      </div>
    </div>
  )
}

function pageOf(plan: Plan, sha256: string | null): Page {
  const asked = plan.attachments.find((one) => one.sha256 === sha256)
  return { plan, attachment: asked ?? plan.attachments[0] ?? null }
}
