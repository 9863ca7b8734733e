import { useTranslation } from 'react-i18next'
import type { ExportReport, PlanFilter, PlanId, PlanSort } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import { notifyError } from '../../api/notify.ts'
import { archivePath } from '../../app/archive-path.ts'
import { useKeptTask } from '../use-kept-task.ts'
import { exportName } from './export-names.ts'
import { planIds } from './plan-ids.ts'

export const exportFormats = ['xlsx', 'csv', 'pdf', 'bag'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What is exported: plans that were chosen, or the list that is on the screen. */
export type ExportScope = { ids: PlanId[] } | { filter: PlanFilter; sort: PlanSort }

/** How a list looks on paper. */
export interface SheetLook {
  subtitle: string
  runningPages: boolean
}

/** Exports to `path`; a bag's path is its folder. */
export function useExport(scope: ExportScope, look: SheetLook) {
  return useKeptTask<ExportReport, { format: ExportFormat; path: string }>(
    ['export'],
    async ({ format, path }) => {
      if (format === 'pdf') return answer(vanKho.lists.savePdf({ ...scope, ...look, path }))
      if (format !== 'bag') return answer(vanKho.exchange.exportList({ ...scope, format, path }))
      const ids = 'ids' in scope ? scope.ids : await planIds(scope.filter, scope.sort)
      return answer(vanKho.exchange.exportBag({ ids, folder: path }))
    },
  )
}

/** Asks where to; null when the person gave up. */
export function useAskWhere(): (format: ExportFormat) => Promise<string | null> {
  const { t } = useTranslation()
  return async (format) => {
    const title = t(`export.ask.${format}`)
    const name = exportName(t(`export.name.${format}`), new Date())
    const picked =
      format === 'bag'
        ? await vanKho.dialogs.pickFolder({ title })
        : await vanKho.dialogs.pickSavePath({ title, name: `${name}.${format}` })
    if (!picked.ok) notifyError(picked.error)
    if (!picked.ok || picked.value === null) return null
    return format === 'bag' ? archivePath(picked.value, name) : picked.value
  }
}
