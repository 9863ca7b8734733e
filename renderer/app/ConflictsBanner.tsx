import { Alert, Anchor } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useConflicts } from '../api/queries.ts'
import { useWorkspace } from './workspace.tsx'

/** Plans that two people changed differently wait for a decision: leads from one to the next. */
export function ConflictsBanner() {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const { data } = useConflicts()
  const ids = [...new Set((data ?? []).map(({ id }) => id))]
  const next = ids[(ids.indexOf(state.selected ?? '') + 1) % ids.length]
  if (next === undefined) return null
  const show = () => {
    act({ do: 'select', id: next })
    act({ do: 'view', view: 'info' })
  }
  return (
    <Alert color="orange" radius={0} py={6} icon={<IconGitMerge />}>
      {t('conflict.count', { count: ids.length })}{' '}
      <Anchor component="button" size="sm" onClick={show}>
        {t('conflict.show')}
      </Anchor>
    </Alert>
  )
}
