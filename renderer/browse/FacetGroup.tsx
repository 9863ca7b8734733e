import { Badge, Box, NavLink, Text } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetName } from '../../preload/model.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { AreaIcon } from './AreaIcon.tsx'
import classes from './FacetGroup.module.css'
import { choiceOf } from './facet-choice.ts'

/** A long list of issuers or tags hides the groups below it. */
const shownAtFirst = 8

interface FacetGroupProps {
  name: FacetName
  values: readonly { value: string; count: number }[]
  nameOf(name: FacetName, value: string): string
}

export function FacetGroup({ name, values, nameOf }: FacetGroupProps) {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const [all, setAll] = useState(false)
  if (values.length === 0) return null
  const shown = all || name === 'area' ? values : values.slice(0, shownAtFirst)
  return (
    <Box role="group" aria-label={t(`facets.${name}`)}>
      <Text size="xs" fw={700} c="dimmed" px="xs" pb={2}>
        {t(`facets.${name}`)}
      </Text>
      {shown.map(({ value, count }) => {
        const choice = choiceOf(state.filter, name, value)
        return (
          <NavLink
            key={value}
            component="button"
            className={classes.value}
            data-choice={choice}
            label={nameOf(name, value)}
            aria-pressed={choice !== 'off'}
            title={t(`facets.choice.${choice}`)}
            active={choice === 'include'}
            leftSection={<ChoiceIcon name={name} value={value} choice={choice} />}
            rightSection={
              <Badge size="sm" variant="light" color="gray">
                {count}
              </Badge>
            }
            onClick={() => act({ do: 'facet', name, value })}
          />
        )
      })}
      {shown.length < values.length && (
        <NavLink
          component="button"
          className={classes.value}
          c="dimmed"
          label={t('facets.more', { count: values.length - shown.length })}
          onClick={() => setAll(true)}
        />
      )}
    </Box>
  )
}

function ChoiceIcon(o: { name: FacetName; value: string; choice: string }) {
  if (o.choice === 'include') return <IconCircleCheckFilled size="1rem" />
  if (o.choice === 'exclude') return <IconCircleMinus size="1rem" />
  return o.name === 'area' ? <AreaIcon id={o.value} /> : null
}
