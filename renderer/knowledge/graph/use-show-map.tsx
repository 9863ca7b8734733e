import { modals } from '@mantine/modals'
import { useTranslation } from 'react-i18next'
import type { PlanId, PlanSummary } from '../../../preload/model.ts'
import { useAct } from '../../app/workspace.tsx'
import { MapDialog } from './MapDialog.tsx'

const dialogId = 'relation-map'

/** Opens the map of a plan's relations; null is that of the whole archive. */
export function useShowMap(): (plan: Pick<PlanSummary, 'id' | 'number' | 'title'> | null) => void {
  const { t } = useTranslation('knowledge')
  const act = useAct()
  return (plan) => {
    const open = (id: PlanId) => {
      modals.close(dialogId)
      act({ do: 'screen', screen: 'list' })
      act({ do: 'select', id })
    }
    modals.open({
      modalId: dialogId,
      size: '80rem',
      title: plan ? t('map.ofPlan', { plan: plan.number || plan.title }) : t('map.ofArchive'),
      closeButtonProps: { 'aria-label': t('app:close') },
      children: <MapDialog centre={plan?.id ?? null} onOpen={open} />,
    })
  }
}
