import { Button, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconFilePlus, IconFilterOff, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../app/workspace.tsx'
import { useImport } from '../importing/use-import.ts'
import { choicesOf } from './facet-choice.ts'

/** Why the list has nothing, and what can be done about it. */
export function EmptyList() {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const { pickFiles } = useImport()
  const filtered = choicesOf(state.filter).length > 0
  const reason = filtered ? 'nothing' : state.filter.trash ? 'noTrash' : 'empty'
  const Icon = { nothing: IconFilterOff, noTrash: IconTrash, empty: IconFilePlus }[reason]
  return (
    <Stack align="center" p="xl" gap="sm">
      <ThemeIcon size="xl" variant="light" color="gray" radius="xl">
        <Icon size="1.4rem" stroke={1.5} />
      </ThemeIcon>
      <Text fw={600} ta="center">
        {t(`list.${reason}`)}
      </Text>
      <Text size="sm" c="dimmed" ta="center" maw="24rem">
        {t(`list.${reason}Help`)}
      </Text>
      {reason === 'empty' ? (
        <Button mt="xs" onClick={pickFiles}>
          {t('import.button')}
        </Button>
      ) : (
        <Button mt="xs" variant="light" onClick={() => act({ do: 'show', shelf: 'all' })}>
          {t(filtered ? 'filter.clear' : 'shelf.back')}
        </Button>
      )}
    </Stack>
  )
}
