/** Changes to many plans at once, each with its way back. */
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Plan, PlanChange, PlanId, PlanSummary } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { useVocabulary } from '../api/queries.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { useFacetNames } from '../browse/use-facet-names.ts'
import { shareOf, withArea } from './area-choice.ts'
import { notifyDone } from './undo-notice.tsx'

type Change = (plan: Plan) => PlanChange | null

export function useBulk() {
  const { t } = useTranslation()
  const { act } = useWorkspace()
  const { data: vocabulary } = useVocabulary()
  const nameOf = useFacetNames()
  const order = (vocabulary?.areas ?? []).map(({ id }) => id)
  const { mutate, isPending } = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    onError: notifyError,
    // Two presses in a row are done one after the other.
    scope: { id: 'bulk' },
  })

  const edit = async (plans: readonly PlanSummary[], change: Change): Promise<PlanSummary[]> => {
    const { changed, fresh } = await editEach(
      plans.map(({ id }) => id),
      change,
    )
    act({ do: 'refresh', plans: plans.flatMap((plan) => withFresh(plan, fresh.get(plan.id))) })
    return plans.filter(({ id }) => changed.has(id))
  }

  const putArea = (plans: readonly PlanSummary[], area: string, on: boolean) =>
    edit(plans, (plan) =>
      plan.areas.includes(area) === on ? null : { areas: withArea(plan.areas, area, on, order) },
    )

  return {
    isPending,
    /** Every plan gets the area, unless all have it: then every one loses it. */
    toggleArea: (plans: readonly PlanSummary[], area: string) =>
      mutate(async () => {
        const on = shareOf(plans, area) !== 'all'
        const changed = await putArea(plans, area, on)
        const said = { area: nameOf('area', area), count: changed.length }
        notifyDone(t(on ? 'bulk.areaAdded' : 'bulk.areaRemoved', said), () =>
          mutate(async () => void (await putArea(changed, area, !on))),
        )
      }),
    confirm: (plans: readonly PlanSummary[]) =>
      mutate(async () => {
        const review = (to: Plan['review']) => (plan: Plan) =>
          plan.review === to ? null : { review: to }
        const changed = await edit(plans, review('confirmed'))
        notifyDone(t('bulk.confirmed', { count: changed.length }), () =>
          mutate(async () => void (await edit(changed, review('inbox')))),
        )
      }),
    trash: (ids: PlanId[]) =>
      mutate(async () => {
        await answer(vanKho.plans.trash({ ids }))
        act({ do: 'select', id: null })
        notifyDone(t('bulk.trashed', { count: ids.length }), () =>
          mutate(async () => void (await answer(vanKho.plans.restore({ ids })))),
        )
      }),
    restore: (ids: PlanId[]) =>
      mutate(async () => {
        await answer(vanKho.plans.restore({ ids }))
        act({ do: 'select', id: null })
        notifyDone(t('bulk.restored', { count: ids.length }), () =>
          mutate(async () => void (await answer(vanKho.plans.trash({ ids })))),
        )
      }),
  }
}

/** Reads each plan as it is now and saves what `change` says; null leaves a plan alone. */
async function editEach(ids: readonly PlanId[], change: Change) {
  const changed = new Set<PlanId>()
  const fresh = new Map<PlanId, Plan>()
  for (const id of ids) {
    const plan = await answer(vanKho.plans.get({ id }))
    const wanted = change(plan)
    fresh.set(id, plan)
    if (wanted === null) continue
    const result = await answer(vanKho.plans.save({ id, base: plan.revision, change: wanted }))
    fresh.set(id, result.status === 'saved' ? result.plan : result.theirs)
    if (result.status === 'saved') changed.add(id)
  }
  return { changed, fresh }
}

const withFresh = (plan: PlanSummary, now: Plan | undefined): PlanSummary[] =>
  now ? [{ ...plan, areas: now.areas, review: now.review }] : []
