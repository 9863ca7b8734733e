import { modals } from '@mantine/modals'
import { useTranslation } from 'react-i18next'
import { KeyList } from './KeyList.tsx'
import { SettingsForm } from './SettingsForm.tsx'

/** The same dialog twice is one dialog. */
const settingsId = 'settings'
const keysId = 'keys'

export function useDialogs() {
  const { t } = useTranslation()
  const closeButtonProps = { 'aria-label': t('close') }
  return {
    showSettings: () =>
      modals.open({
        modalId: settingsId,
        title: t('settings.title'),
        closeButtonProps,
        children: <SettingsForm />,
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
