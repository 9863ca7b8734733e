import { Badge, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanSummary } from '../../preload/model.ts'
import { showDate } from '../app/dates.ts'
import { AreaBadges } from './AreaBadges.tsx'
import classes from './PlanList.module.css'
import { useFacetNames } from './use-facet-names.ts'

interface PlanRowProps {
  plan: PlanSummary
  index: number
  /** Pixels from the top of the list. */
  offset: number
  selected: boolean
  measure(element: Element | null): void
  onSelect(): void
}

export function PlanRow({ plan, index, offset, selected, measure, onSelect }: PlanRowProps) {
  const { t } = useTranslation()
  const nameOf = useFacetNames()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it handles the keys.
    <div
      ref={measure}
      id={`plan-${plan.id}`}
      data-index={index}
      className={classes.row}
      style={{ transform: `translateY(${offset}px)` }}
      role="option"
      aria-selected={selected}
      // The list is one stop of the tab key; arrows move inside it.
      tabIndex={-1}
      onClick={onSelect}
    >
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" fw={700} truncate>
          {plan.number || t('list.noNumber')}
        </Text>
        <Group gap="xs" wrap="nowrap">
          {plan.review === 'inbox' && (
            <Badge size="sm" color="orange" variant="light" tt="none">
              {t('review.inbox')}
            </Badge>
          )}
          <Text size="xs" c="dimmed">
            {showDate(plan.issuedOn)}
          </Text>
        </Group>
      </Group>
      <Text size="sm" lineClamp={2} title={plan.title}>
        {plan.title}
      </Text>
      <Group gap="xs" mt={4} wrap="nowrap">
        <Text size="xs" c="dimmed" flex="none">
          {[plan.type && nameOf('type', plan.type), t('list.pages', { count: plan.pages })]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <AreaBadges areas={plan.areas} />
      </Group>
    </div>
  )
}
