import { Accordion, Badge, Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Plan, PlanChange } from '../../../preload/model.ts'
import { useAct } from '../../app/workspace.tsx'
import type { SuggestedRow } from '../../inbox/suggested-rows.ts'
import { suggestedRows, sureEnough } from '../../inbox/suggested-rows.ts'
import { useFieldWords } from '../../plan/use-field-words.ts'
import type { SavePlan } from '../../plan/use-save.ts'
import { useSuggestion } from '../queries.ts'
import classes from './suggestions.module.css'

/** What the plan's texts say by themselves, each with its place on the page; taken over one by one, or together. */
export function ReadFromFile({ plan, save }: { plan: Plan; save: SavePlan }) {
  const { t } = useTranslation('knowledge')
  const { data } = useSuggestion(plan.id)
  const rows = data ? suggestedRows(plan, data) : []
  if (rows.length === 0) return null
  const differing = rows.filter(({ there }) => !there)
  const surely = differing.filter(({ confidence }) => confidence >= sureEnough)
  const use = (chosen: readonly SuggestedRow[]) =>
    save(chosen.reduce<PlanChange>((change, row) => row.apply(change, plan), {}))
  return (
    <Accordion
      variant="separated"
      chevronPosition="left"
      transitionDuration={0}
      // What is read already fills a new plan; who looks at an old one need not see it all again.
      defaultValue={plan.review === 'inbox' ? 'read' : null}
    >
      <Accordion.Item value="read">
        <Accordion.Control>
          <Group gap="xs">
            <Text size="sm">{t('suggestions.title')}</Text>
            {differing.length > 0 && (
              <Badge size="sm" variant="light" color="orange">
                {differing.length}
              </Badge>
            )}
          </Group>
        </Accordion.Control>
        <Accordion.Panel>
          <Stack gap={4}>
            <Group justify="space-between" wrap="nowrap">
              <Text size="xs" c="dimmed">
                {t('suggestions.help')}
              </Text>
              {surely.length > 1 && (
                <Button size="compact-xs" variant="light" flex="none" onClick={() => use(surely)}>
                  {t('suggestions.useAll', { count: surely.length })}
                </Button>
              )}
            </Group>
            <ul className={classes.rows} aria-label={t('suggestions.title')}>
              {rows.map((row) => (
                <Row key={row.id} plan={plan} row={row} onUse={() => use([row])} />
              ))}
            </ul>
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}

function Row({ plan, row, onUse }: { plan: Plan; row: SuggestedRow; onUse(): void }) {
  const { t } = useTranslation('knowledge')
  const act = useAct()
  const words = useFieldWords()
  const { place, reason, there, confidence } = row
  const field = t(`app:plan.fields.${row.field}`)
  const value = words(row.field, row.value)
  return (
    <li className={classes.row}>
      <UnstyledButton
        className={classes.said}
        aria-label={t('suggestions.place', { field, value })}
        onClick={() =>
          act({
            do: 'read',
            planId: plan.id,
            sha256: place.sha256,
            pageIndex: place.pageIndex,
            query: '',
            place,
          })
        }
      >
        <Text span size="xs" c="dimmed">
          {field}
        </Text>
        <Text span size="sm" lineClamp={2}>
          {value}
        </Text>
        {reason !== '' && (
          <Text span size="xs" c="dimmed" lineClamp={2} className={classes.reason ?? ''}>
            “{reason}”
          </Text>
        )}
      </UnstyledButton>
      <Text size="xs" c="dimmed" flex="none">
        {t('suggestions.sure', { percent: Math.round(100 * confidence) })}
      </Text>
      {there ? (
        <IconCheck
          size="1.1rem"
          className={classes.there ?? ''}
          role="img"
          aria-label={t('suggestions.there')}
        />
      ) : (
        <Button size="compact-xs" variant="light" flex="none" onClick={onUse}>
          {t('suggestions.use')}
        </Button>
      )}
    </li>
  )
}
