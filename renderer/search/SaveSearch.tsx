import { ActionIcon, Button, Group, Popover, TextInput, Tooltip } from '@mantine/core'
import { IconStar } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../app/workspace.tsx'
import { useKeepSearches } from './use-searches.ts'

/** Keeps the search and its filter under a name, for everybody of the archive. */
export function SaveSearch() {
  const { t } = useTranslation()
  const { state } = useWorkspace()
  const { save } = useKeepSearches()
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const begin = () => {
    setName(state.search.trim())
    setOpened((now) => !now)
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus width="20rem" position="bottom-end">
      <Popover.Target>
        <Tooltip label={t('search.save')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('search.save')}
            onClick={begin}
          >
            <IconStar size="1rem" />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            save(name, state.search, state.filter)
            setOpened(false)
          }}
        >
          <TextInput
            data-autofocus
            label={t('search.saveAs')}
            description={t('search.saveHelp')}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="end" mt="sm">
            <Button type="submit" size="xs" disabled={name.trim() === ''}>
              {t('search.saveNow')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
