import { modals } from '@mantine/modals'
import { useTranslation } from 'react-i18next'
import { KeyList } from './KeyList.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'
import type { SectionId } from './sections.ts'

/** The same dialog twice is one dialog. */
const settingsId = 'settings'
const keysId = 'keys'

export function useDialogs() {
  const { t } = useTranslation()
  const closeButtonProps = { 'aria-label': t('close') }
  return {
    showSettings: (start: SectionId = 'general') =>
      modals.open({
        modalId: settingsId,
        size: '60rem',
        title: <SettingsTitle />,
        closeButtonProps,
        children: <SettingsDialog start={start} onClose={() => modals.close(settingsId)} />,
      }),
    showKeys: () =>
      modals.open({
        modalId: keysId,
        size: 'lg',
        title: t('keys.title'),
        closeButtonProps,
        children: <KeyList />,
      }),
  }
}

/** The language may be changed while the dialog is open. */
function SettingsTitle() {
  const { t } = useTranslation()
  return t('settings.title')
}
