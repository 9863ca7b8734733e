import { Accordion, NavLink, Text } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetName } from '../../preload/model.ts'
import { showCount } from '../app/numbers.ts'
import { useActInSlices, useWorkspace } from '../app/workspace.tsx'
import classes from './FacetGroup.module.css'
import type { Choice } from './facet-choice.ts'
import { choiceOf } from './facet-choice.ts'
import { TopicIcon } from './TopicIcon.tsx'

/** A long list of issuers or tags hides the groups below it. */
const shownAtFirst = 8

interface FacetGroupProps {
  name: FacetName
  values: readonly { value: string; count: number }[]
  nameOf(name: FacetName, value: string): string
}

export function FacetGroup({ name, values, nameOf }: FacetGroupProps) {
  const { t, i18n } = useTranslation()
  const { state } = useWorkspace()
  const act = useActInSlices()
  const [all, setAll] = useState(false)
  const shown = all || name === 'area' ? values : values.slice(0, shownAtFirst)
  return (
    <Accordion.Item value={name}>
      <Accordion.Control>{t(`facets.${name}`)}</Accordion.Control>
      <Accordion.Panel role="group" aria-label={t(`facets.${name}`)}>
        {shown.map(({ value, count }) => {
          const choice = choiceOf(state.filter, name, value)
          return (
            <NavLink
              key={value}
              component="button"
              className={classes.value}
              data-choice={choice}
              data-nothing={count === 0}
              label={nameOf(name, value)}
              aria-pressed={choice !== 'off'}
              title={`${nameOf(name, value)}\n${t(`facets.choice.${choice}`)}`}
              active={choice === 'include'}
              leftSection={<ChoiceIcon name={name} value={value} choice={choice} />}
              rightSection={
                <Text size="xs" c="dimmed">
                  {showCount(count, i18n.language)}
                </Text>
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
      </Accordion.Panel>
    </Accordion.Item>
  )
}

function ChoiceIcon({ name, value, choice }: { name: FacetName; value: string; choice: Choice }) {
  if (choice === 'include') return <IconCircleCheckFilled size="1.25rem" aria-hidden />
  if (choice === 'exclude') return <IconCircleMinus size="1.25rem" aria-hidden />
  if (name === 'area') return <TopicIcon of="areas" id={value} />
  return name === 'solution' ? <TopicIcon of="solutions" id={value} /> : null
}
