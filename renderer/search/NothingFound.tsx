import { Button, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconSearchOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SearchPage } from '../../preload/model.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { isFiltered } from '../browse/facet-choice.ts'
import { Suggestion } from './SearchSummary.tsx'

export function NothingFound({ page }: { page: SearchPage }) {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const filtered = isFiltered(state.filter)
  return (
    <Stack align="center" p="xl" gap="sm">
      <ThemeIcon size="xl" variant="light" color="gray" radius="xl">
        <IconSearchOff size="1.4rem" stroke={1.5} />
      </ThemeIcon>
      <Text fw={600} ta="center">
        {t('search.nothing', { text: state.search.trim() })}
      </Text>
      <Suggestion text={page.suggestion} />
      <Text size="sm" c="dimmed" ta="center" maw="24rem">
        {t(filtered ? 'search.nothingFiltered' : 'search.nothingHelp')}
      </Text>
      {filtered && (
        <Button mt="xs" variant="light" onClick={() => act({ do: 'clear' })}>
          {t('filter.clear')}
        </Button>
      )}
    </Stack>
  )
}
