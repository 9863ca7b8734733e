import { useWindowEvent } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useImport } from './use-import.ts'

/** Files that were copied in the file manager are imported where they are pasted; a field's text is its own. */
export function usePasting(enabled: boolean): void {
  const { t } = useTranslation()
  const { addPaths } = useImport()
  useWindowEvent('paste', (event) => {
    const pasted = [...(event.clipboardData?.files ?? [])]
    if (!enabled || pasted.length === 0) return
    if (event.clipboardData?.getData('text/plain') && isField(event.target)) return
    event.preventDefault()
    const paths = pasted.map((file) => vanKho.pathOf(file)).filter((path) => path !== '')
    // A picture out of another program is no file yet.
    if (paths.length === 0)
      notifications.show({ color: 'orange', message: t('import.pasteNoFile') })
    else addPaths(paths)
  })
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')
