import { Center, Loader } from '@mantine/core'
import { lazy, memo, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../preload/model.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { usePlace } from '../inbox/use-place.ts'
import { loadReader } from './load-reader.ts'
import { PlanDetails } from './PlanDetails.tsx'
import { PlanHeader } from './PlanHeader.tsx'
import classes from './plan.module.css'
import { useSave } from './use-save.ts'
import { WithPlan } from './WithPlan.tsx'

const Reader = lazy(async () => ({ default: (await loadReader()).Reader }))

/** One plan: its facts, or one of its files. */
export const PlanView = memo(function PlanView({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const { save, saving } = useSave(plan)
  const asked = state.document?.planId === plan.id ? state.document : null
  const attachment =
    plan.attachments.find(({ sha256 }) => sha256 === asked?.sha256) ?? plan.attachments[0]
  const { spot, words } = usePlace(asked?.place ?? null, attachment ?? null)
  const reading = state.view === 'read' && attachment !== undefined
  return (
    <section className={classes.pane} aria-label={t('plan.pane')}>
      <PlanHeader plan={plan} reading={reading ? attachment : null} save={save} saving={saving} />
      <div className={classes.body}>
        {reading ? (
          <Suspense
            fallback={
              <Center h="100%">
                <Loader size="sm" aria-label={t('loading')} />
              </Center>
            }
          >
            <Reader
              plan={plan}
              save={save}
              request={asked?.request ?? 0}
              attachment={attachment}
              // Where a file has no places, the words are marked.
              query={spot?.rects.length === 0 ? words : (asked?.query ?? state.search)}
              spot={spot}
              pageIndex={asked?.pageIndex ?? null}
              onOpen={(planId, sha256, query) =>
                act({ do: 'read', planId, sha256, pageIndex: null, query })
              }
              cited={{
                open: (id) => act({ do: 'select', id }),
                find: (text) => act({ do: 'ask', text }),
              }}
              withPlan={(id, show) => <WithPlan id={id}>{show}</WithPlan>}
              onClose={() => act({ do: 'view', view: 'info' })}
            />
          </Suspense>
        ) : (
          <PlanDetails plan={plan} save={save} />
        )}
      </div>
    </section>
  )
})
