import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { answer } from '../../api/answer.ts'
import { useKeptTask } from '../use-kept-task.ts'

const say = (color: 'teal' | 'orange', message: string) => notifications.show({ color, message })

export function useBackUp(archive: string | null) {
  const { t } = useTranslation()
  return useKeptTask(
    ['backup', archive],
    () => answer(vanKho.backups.run({})),
    ({ problems }, seen) => {
      if (seen) return
      if (problems.length === 0) say('teal', t('backup.done'))
      else say('orange', t('backup.doneInPart', { count: problems.length }))
    },
  )
}

export function useDrill(archive: string | null) {
  const { t } = useTranslation()
  return useKeptTask(
    ['drill', archive],
    () => answer(vanKho.backups.drill({})),
    ({ problems }, seen) => {
      if (seen) return
      if (problems.length === 0) say('teal', t('backup.drill.passed'))
      else say('orange', t('backup.drill.problems', { count: problems.length }))
    },
  )
}
