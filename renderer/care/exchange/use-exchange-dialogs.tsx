import { modals } from '@mantine/modals'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../app/workspace.tsx'
import { ExportDialog } from '../ExportDialog.tsx'
import { ImportBagDialog } from './ImportBagDialog.tsx'
import type { ListScope } from './use-list-scope.ts'

const exportId = 'export'
const importBagId = 'import-bag'

/** Plans out of the archive and into it, from any menu. */
export function useExchangeDialogs() {
  const { t } = useTranslation()
  const act = useAct()
  const closeButtonProps = { 'aria-label': t('close') }
  return {
    showExport: (list: ListScope) =>
      modals.open({
        modalId: exportId,
        title: t('export.title'),
        size: 'lg',
        closeButtonProps,
        children: <ExportDialog {...list} />,
      }),
    showImportBag: () =>
      modals.open({
        modalId: importBagId,
        title: t('importBag.title'),
        size: 'lg',
        closeButtonProps,
        children: (
          <ImportBagDialog
            onOpenPlan={(id) => {
              modals.closeAll()
              act({ do: 'show', shelf: 'all' })
              act({ do: 'select', id })
            }}
          />
        ),
      }),
  }
}
