import { Alert, Anchor } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconShieldLock } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useImports } from '../../api/queries.ts'
import { useSecrets } from '../queries.ts'
import { SecrecyDialog } from './SecrecyDialog.tsx'

const dialogId = 'secrecy'

/** Says that marked files wait for a decision, and asks when one is met. */
export function SecrecyBanner() {
  const { t } = useTranslation('knowledge')
  const { data: imports } = useImports()
  const { data: stored = [] } = useSecrets()
  const held = (imports?.items ?? []).filter(({ state }) => state === 'held')
  const met = [...held.map(({ id }) => id), ...stored.map(({ sha256 }) => sha256)]
  const asked = useRef(new Set<string>())
  const ask = () =>
    modals.open({
      modalId: dialogId,
      title: t('secrecy.title'),
      size: '52rem',
      closeButtonProps: { 'aria-label': t('secrecy.close') },
      children: <SecrecyDialog onClose={() => modals.close(dialogId)} />,
    })
  const askOnce = useEffectEvent(() => {
    const fresh = met.filter((one) => !asked.current.has(one))
    for (const one of fresh) asked.current.add(one)
    if (fresh.length > 0) ask()
  })
  const all = met.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file more is what to ask about.
  useEffect(() => askOnce(), [all])
  if (met.length === 0) return null
  return (
    <Alert color="red" radius={0} py={6} icon={<IconShieldLock />}>
      {t('secrecy.count', { count: met.length })}{' '}
      <Anchor component="button" size="sm" onClick={ask}>
        {t('secrecy.decide')}
      </Anchor>
    </Alert>
  )
}
