import { Alert, Button, Group, Text } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DerivedValidity } from '../../../preload/knowledge.ts'
import type { Plan } from '../../../preload/model.ts'
import { showDate } from '../../app/dates.ts'
import type { SavePlan } from '../../plan/use-save.ts'

interface Props {
  plan: Plan
  derived: DerivedValidity
  save: SavePlan
}

/** What the texts make of the plan's validity; what a person set stands above it. */
export function ValidityNote({ plan, derived, save }: Props) {
  const { t } = useTranslation('knowledge')
  const { status, from, to, reasons } = derived
  if (status === 'unknown') return null
  const set = plan.validity.status
  const agrees = set === status && plan.validity.from === from && plan.validity.to === to
  const because = reasons.map(({ kind, number, date, partly }) => {
    const said = t(`validity.reason.${kind}`, {
      number: number || t('validity.another'),
      date: date === null ? '' : showDate(date),
    })
    return partly ? `${said} ${t('relations.partly')}` : said
  })
  const since = from === null ? '' : t('validity.from', { date: showDate(from) })
  const overridden = set !== 'unknown' && set !== status
  return (
    <Alert
      color={status === 'in-force' ? 'teal' : 'orange'}
      icon={<IconGavel />}
      py="xs"
      title={t('validity.derived', { status: t(`app:validity.${status}`) })}
    >
      <Group justify="space-between" align="end" gap="sm" wrap="nowrap">
        <div>
          {[...because, since].filter(Boolean).map((line) => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
          {overridden && (
            <Text size="sm" fw={600}>
              {t('validity.overridden', { status: t(`app:validity.${set}`) })}
            </Text>
          )}
        </div>
        {!agrees && (
          <Button
            size="compact-sm"
            variant="default"
            flex="none"
            onClick={() => save({ validity: { status, from, to } })}
          >
            {t('validity.use')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
