import { notifyError } from '../../api/notify.ts'
import { useExchangeDialogs } from './use-exchange-dialogs.tsx'
import { useListScope } from './use-list-scope.ts'

/** Opens the dialog that takes the list on the screen out of the archive, or onto paper. */
export function useExportList(): () => void {
  const { showExport } = useExchangeDialogs()
  const listScope = useListScope()
  return () => {
    listScope().then(showExport, notifyError)
  }
}
