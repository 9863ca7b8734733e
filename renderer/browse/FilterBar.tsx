import { Button, Group, Pill, Text } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useActInSlices, useWorkspace } from '../app/workspace.tsx'
import classes from './FilterBar.module.css'
import { choicesOf, isFiltered } from './facet-choice.ts'
import { useFacetNames } from './use-facet-names.ts'

/** Says what the list leaves out, so that nobody looks for a paper that a filter hides. */
export function FilterBar() {
  const { t } = useTranslation()
  const { state } = useWorkspace()
  const act = useActInSlices()
  const nameOf = useFacetNames()
  if (!isFiltered(state.filter)) return null
  return (
    <Group
      component="section"
      aria-label={t('filter.label')}
      className={classes.bar}
      justify="space-between"
      wrap="nowrap"
      gap="xs"
      px="md"
      py={6}
    >
      <Group gap={6} miw={0}>
        <IconFilter size="1rem" aria-hidden />
        <Text size="sm">{t('filter.on')}</Text>
        {state.filter.trash && <Pill>{t('filter.trash')}</Pill>}
        {choicesOf(state.filter).map(({ name, value, choice }) => {
          const words = nameOf(name, value)
          return (
            <Pill
              key={`${name} ${value}`}
              className={classes.choice}
              data-choice={choice}
              title={words}
              withRemoveButton
              removeButtonProps={{
                'aria-label': t('filter.remove', { value: words }),
                'aria-hidden': false,
                tabIndex: 0,
              }}
              onRemove={() => act({ do: 'choose', name, value, choice: 'off' })}
            >
              {choice === 'exclude' ? t('filter.not', { value: words }) : words}
            </Pill>
          )
        })}
      </Group>
      <Button size="compact-sm" variant="light" flex="none" onClick={() => act({ do: 'clear' })}>
        {t('filter.clear')}
      </Button>
    </Group>
  )
}
