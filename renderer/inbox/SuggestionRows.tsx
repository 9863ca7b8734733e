import { Badge, Checkbox, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFieldWords } from '../plan/use-field-words.ts'
import classes from './inbox.module.css'
import type { SuggestedRow } from './suggested-rows.ts'
import { sureEnough } from './suggested-rows.ts'

interface SuggestionRowsProps {
  rows: readonly SuggestedRow[]
  isTicked(row: SuggestedRow): boolean
  onTick(id: string, on: boolean): void
  /** The row whose place is shown. */
  shownId: string | null
  onShow(row: SuggestedRow): void
}

/** What was read, with how sure that is; a click shows where, ticked rows are taken over with the confirmation. */
export function SuggestionRows(props: SuggestionRowsProps) {
  const { t } = useTranslation()
  const words = useFieldWords()
  return (
    <Stack gap={2} component="ul" className={classes.rows ?? ''} aria-label={t('inbox.read')}>
      {props.rows.map((row) => {
        const said = words(row.field, row.value)
        const label = t(`plan.fields.${row.field}`)
        return (
          <li key={row.id} className={classes.row} data-shown={row.id === props.shownId}>
            {row.there ? (
              <IconCheck
                size="1.1rem"
                className={classes.there ?? ''}
                role="img"
                aria-label={t('inbox.there')}
              />
            ) : (
              <Checkbox
                size="xs"
                mt={3}
                checked={props.isTicked(row)}
                aria-label={t('inbox.take', { field: label, value: said })}
                onChange={(event) => props.onTick(row.id, event.currentTarget.checked)}
              />
            )}
            <UnstyledButton
              className={classes.said}
              title={t('inbox.showPlace')}
              aria-pressed={row.id === props.shownId}
              onClick={() => props.onShow(row)}
            >
              <Text span size="xs" c="dimmed" className={classes.field ?? ''}>
                {label}
              </Text>
              <Text span size="sm" lineClamp={3}>
                {said}
              </Text>
              {row.reason !== '' && (
                <Text span size="xs" c="dimmed" lineClamp={2} className={classes.reason ?? ''}>
                  “{row.reason}”
                </Text>
              )}
            </UnstyledButton>
            <Badge
              size="sm"
              variant="light"
              tt="none"
              fw={500}
              color={row.confidence >= sureEnough ? 'teal' : 'orange'}
              title={t('inbox.confidenceHelp')}
            >
              {t('inbox.confidence', { percent: Math.round(100 * row.confidence) })}
            </Badge>
          </li>
        )
      })}
    </Stack>
  )
}
