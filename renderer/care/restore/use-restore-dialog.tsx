import { modals } from '@mantine/modals'
import { useTranslation } from 'react-i18next'
import { useArchives } from '../../app/use-archives.tsx'
import { RestoreSteps } from './RestoreSteps.tsx'

const restoreId = 'restore'

/** Restoring where no archive is open: the one that is wanted may be lost. */
export function useRestoreDialog(): () => void {
  const { t } = useTranslation()
  const { open } = useArchives()
  return () =>
    modals.open({
      modalId: restoreId,
      title: t('restore.title'),
      size: 'lg',
      closeButtonProps: { 'aria-label': t('close') },
      children: (
        <RestoreSteps
          startFolder={null}
          onOpen={(path) => {
            modals.close(restoreId)
            open(path)
          }}
        />
      ),
    })
}
