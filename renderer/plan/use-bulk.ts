/** Changes to many plans at once, each with its way back. */
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BulkResult, Plan, PlanId } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { useAct } from '../app/workspace.tsx'
import { useFacetNames } from '../browse/use-facet-names.ts'
import { notifyDone } from './undo-notice.tsx'
import { useUndo } from './use-undo.ts'

type Change = Parameters<typeof vanKho.plans.saveMany>[0]['change']

export function useBulk() {
  const { t } = useTranslation()
  const act = useAct()
  const nameOf = useFacetNames()
  const undo = useUndo()
  const { mutate, isPending } = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onError: notifyError,
    // Two presses in a row are done one after the other.
    scope: { id: 'bulk' },
  })

  const save = async (ids: PlanId[], change: Change, say: (count: number) => string) => {
    const result = await answer(vanKho.plans.saveMany({ ids, change }))
    tellFailures(result)
    const count = result.changed.length
    notifyDone(say(count), count > 0 ? undo : null)
  }

  return {
    isPending,
    save: (ids: PlanId[], change: Change, onSaved: () => void) =>
      mutate(async () => {
        await save(ids, change, (count) => t('bulk.changed', { count }))
        onSaved()
      }),
    /** Every plan gets the area, unless all have it: then every one loses it. */
    toggleArea: (ids: PlanId[], area: string) =>
      mutate(async () => {
        const tally = await answer(vanKho.plans.tally({ ids }))
        const having = tally.area.find(({ value }) => value === area)?.count ?? 0
        const on = having < ids.length
        const change = on ? { addAreas: [area] } : { removeAreas: [area] }
        await save(ids, change, (count) =>
          t(on ? 'bulk.areaAdded' : 'bulk.areaRemoved', { area: nameOf('area', area), count }),
        )
      }),
    confirm: (ids: PlanId[]) =>
      mutate(() =>
        save(ids, { set: { review: 'confirmed' } }, (count) => t('bulk.confirmed', { count })),
      ),
    trash: (ids: PlanId[], onDone = () => act({ do: 'gone', ids, from: 'archive' })) =>
      mutate(async () => {
        await answer(vanKho.plans.trash({ ids }))
        onDone()
        notifyDone(t('bulk.trashed', { count: ids.length }), undo)
      }),
    merge: (into: PlanId, others: PlanId[], onDone = () => act({ do: 'select', id: into })) =>
      mutate(async () => {
        await answer(vanKho.plans.merge({ into, others }))
        onDone()
        notifyDone(t('bulk.merged', { count: others.length }), undo)
      }),
    split: (id: PlanId, files: string[], onDone: (made: Plan) => void) =>
      mutate(async () => {
        const made = await answer(vanKho.plans.split({ id, files }))
        onDone(made)
        notifyDone(t('plan.wasSplit'), undo)
      }),
    restore: (ids: PlanId[]) =>
      mutate(async () => {
        await answer(vanKho.plans.restore({ ids }))
        act({ do: 'gone', ids, from: 'trash' })
        notifyDone(t('bulk.restored', { count: ids.length }), undo)
      }),
    purge: (ids: PlanId[]) =>
      mutate(async () => {
        const { plans, files } = await answer(vanKho.plans.purge({ ids }))
        act({ do: 'gone', ids, from: 'everywhere' })
        notifyDone(t('purge.done', { plans, files }), null)
      }),
  }
}

/** Each reason once, however many plans have it. */
function tellFailures({ failed }: BulkResult): void {
  for (const { error } of failed) notifyError(error)
}
