import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useImports } from '../../api/queries.ts'
import { useImport } from '../../importing/use-import.ts'
import { useSecrets } from '../queries.ts'
import { HeldRow } from './HeldRow.tsx'
import { StoredRow } from './StoredRow.tsx'

/** More are counted; the next ones come up as these are decided. */
const mostListed = 100

/** The rule, and each file that is marked: a person decides. */
export function SecrecyDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('knowledge')
  const { data: imports } = useImports()
  const { data: stored = [] } = useSecrets()
  const { cancel } = useImport()
  const held = (imports?.items ?? []).filter(({ state }) => state === 'held')
  return (
    <Stack gap="md">
      <Alert color="red" icon={<IconShieldLock />} title={t('secrecy.ruleTitle')}>
        {t('secrecy.rule')}
      </Alert>
      {held.length === 0 && stored.length === 0 && <Text size="sm">{t('secrecy.nothing')}</Text>}
      {held.length > 0 && (
        <Stack gap="xs" role="list" aria-label={t('secrecy.held')}>
          <Text size="sm" fw={600}>
            {t('secrecy.held')}
          </Text>
          <Text size="sm" c="dimmed">
            {t('secrecy.heldHelp')}
          </Text>
          {held.slice(0, mostListed).map((item) => (
            <HeldRow key={item.id} item={item} />
          ))}
        </Stack>
      )}
      {stored.length > 0 && (
        <Stack gap="xs" role="list" aria-label={t('secrecy.stored')}>
          <Text size="sm" fw={600}>
            {t('secrecy.stored')}
          </Text>
          <Text size="sm" c="dimmed">
            {t('secrecy.storedHelp')}
          </Text>
          {stored.slice(0, mostListed).map((file) => (
            <StoredRow key={file.sha256} file={file} onClose={onClose} />
          ))}
        </Stack>
      )}
      <Group justify="end" gap="sm">
        {held.length > 1 && (
          <Button variant="default" onClick={() => cancel(held.map(({ id }) => id))}>
            {t('secrecy.leaveAll', { count: held.length })}
          </Button>
        )}
        <Button data-autofocus variant="default" onClick={onClose}>
          {held.length + stored.length > 0 ? t('secrecy.later') : t('secrecy.close')}
        </Button>
      </Group>
    </Stack>
  )
}
