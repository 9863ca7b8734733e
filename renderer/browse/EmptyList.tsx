import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../app/workspace.tsx'
import { useImport } from '../importing/use-import.ts'
import { isFiltered } from './facet-choice.ts'

export function EmptyList() {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const { pickFiles } = useImport()
  const filtered = isFiltered(state.filter)
  return (
    <Stack align="center" p="xl" gap="md">
      <Text fw={600}>{t(filtered ? 'list.nothing' : 'list.empty')}</Text>
      <Text size="sm" c="dimmed" ta="center">
        {t(filtered ? 'list.nothingHelp' : 'list.emptyHelp')}
      </Text>
      {filtered ? (
        <Button variant="light" onClick={() => act({ do: 'clear' })}>
          {t('filter.clear')}
        </Button>
      ) : (
        <Button onClick={pickFiles}>{t('import.button')}</Button>
      )}
    </Stack>
  )
}
