import { Group, Kbd, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlightStore, Spotlight } from '@mantine/spotlight'
import { IconFileText, IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanSummary } from '../../preload/model.ts'
import { useQuickFind } from '../api/queries.ts'
import { showDate } from '../app/dates.ts'
import { useAct } from '../app/workspace.tsx'
import { matches } from './fold.ts'
import classes from './Palette.module.css'
import type { Command } from './use-commands.tsx'
import { useCommands } from './use-commands.tsx'

type SpotlightStore = ReturnType<typeof createSpotlightStore>

/** UniKey types in bursts (FIELD.md 5). */
const pauseMs = 150

/** Ctrl+K: every command by name, and every plan by number or title. */
export function Palette() {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [store] = useState(createSpotlightStore)
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      shortcut="mod + K"
      tagsToIgnore={[]}
      scrollable
      maxHeight="60vh"
      attributes={{ content: { 'aria-label': t('palette.label') } }}
    >
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.label')}
        leftSection={<IconSearch size="1.2rem" aria-hidden />}
      />
      <Found typed={typed} store={store} />
    </Spotlight.Root>
  )
}

/** Drawn only while the palette is open: it knows every command as it is now. */
function Found({ typed, store }: { typed: string; store: SpotlightStore }) {
  const { t } = useTranslation()
  const [asked] = useDebouncedValue(typed, pauseMs)
  const { data: found } = useQuickFind(asked)
  const commands = useCommands().filter(({ label }) => matches(label, typed))
  const plans = typed.trim() === '' ? [] : (found ?? [])
  const listId = useId()
  const [first] = [...commands, ...plans]
  // Plans come when the library has chosen already: Enter is for the first that stands there now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another first one is what makes the choice anew.
  useEffect(() => {
    const actions = document.getElementById(listId)?.querySelectorAll('[data-action]') ?? []
    for (const [place, action] of actions.entries())
      action.toggleAttribute('data-selected', place === 0)
    store.updateState((state) => ({ ...state, selected: 0 }))
  }, [first?.id, listId, store])
  return (
    <Spotlight.ActionsList id={listId}>
      {/* A command is found by its name: whoever types that means it, whatever plans have the words. */}
      {commands.length > 0 && (
        <Spotlight.ActionsGroup label={t('palette.commands')}>
          {commands.map((command) => (
            <CommandAction key={command.id} {...command} />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {plans.length > 0 && (
        <Spotlight.ActionsGroup label={t('palette.plans')}>
          {plans.map((plan) => (
            <PlanAction key={plan.id} plan={plan} />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {plans.length + commands.length === 0 && (
        <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>
      )}
    </Spotlight.ActionsList>
  )
}

function PlanAction({ plan }: { plan: PlanSummary }) {
  const { t } = useTranslation()
  const act = useAct()
  return (
    <Spotlight.Action
      onClick={() => {
        act({ do: 'screen', screen: 'list' })
        act({ do: 'screen', screen: 'list' })
        act({ do: 'select', id: plan.id })
      }}
    >
      <Group wrap="nowrap" gap="sm" w="100%" className={classes.row}>
        <IconFileText size="1.2rem" stroke={1.5} aria-hidden />
        <Text size="sm" fw={600} flex="none">
          {plan.number || t('list.noNumber')}
        </Text>
        <Text size="sm" truncate flex={1}>
          {plan.title || t('list.noTitle')}
        </Text>
        <Text size="xs" className={classes.date ?? ''} flex="none">
          {showDate(plan.issuedOn)}
        </Text>
      </Group>
    </Spotlight.Action>
  )
}

function CommandAction({ label, Icon, keys, run }: Command) {
  return (
    <Spotlight.Action onClick={run}>
      <Group wrap="nowrap" gap="sm" w="100%" className={classes.row}>
        <Icon size="1.2rem" stroke={1.5} aria-hidden />
        <Text size="sm" flex={1}>
          {label}
        </Text>
        {keys && (
          <Group gap={4} wrap="nowrap">
            {keys.split(' ').map((key) => (
              <Kbd key={key} size="xs">
                {key}
              </Kbd>
            ))}
          </Group>
        )}
      </Group>
    </Spotlight.Action>
  )
}
