import { BarsList } from '@mantine/charts'
import { Anchor, Button, Paper, Table, Text, Title, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetName, Overview } from '../../preload/model.ts'
import { useFacetNames } from '../browse/use-facet-names.ts'
import { useFormats } from '../care/use-formats.ts'
import classes from './overview.module.css'
import { only, useShow } from './use-show.ts'

/** More are shown on demand. */
const shownAtFirst = 8

interface RankingProps {
  facet: FacetName
  counts: Overview['counts']
  form: 'charts' | 'tables'
  colorOf?(value: string): string
}

/** The values of a facet by how many plans have them; each shows its plans. */
export function Ranking({ facet, counts, form, colorOf }: RankingProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const nameOf = useFacetNames()
  const show = useShow()
  const [all, setAll] = useState(false)
  const values = counts[facet]
  const shown = all ? values : values.slice(0, shownAtFirst)
  const bars = shown.map(({ value, count }) => ({
    name: nameOf(facet, value),
    value: count,
    id: value,
    color: value === '' ? 'gray' : (colorOf?.(value) ?? 'ink'),
  }))
  const open = (value: string) => show({ [facet]: only(value) })
  return (
    <Paper withBorder p="md" component="section" aria-label={t(`facets.${facet}`)}>
      <Title order={3} size="h6" mb="sm">
        {t(`facets.${facet}`)}
      </Title>
      {values.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('overview.nothing')}
        </Text>
      )}
      {form === 'charts' ? (
        <BarsList
          data={bars}
          barHeight="1.75rem"
          barGap={4}
          barTextColor="var(--mantine-color-text)"
          classNames={{ barLabel: classes.barLabel ?? '', barValue: classes.barValue ?? '' }}
          valueFormatter={number}
          renderBar={(bar, drawn) => {
            const at = bars.find((one) => one === bar)
            return (
              <UnstyledButton
                className={classes.bar}
                // Its name is what it shows (WCAG 2.5.3).
                title={t('overview.bar', { name: bar.name, count: bar.value })}
                onClick={() => at && open(at.id)}
              >
                {drawn}
              </UnstyledButton>
            )
          }}
        />
      ) : (
        <Table striped>
          <Table.Tbody>
            {bars.map(({ id, name, value }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Anchor component="button" size="sm" ta="start" onClick={() => open(id)}>
                    {name}
                  </Anchor>
                </Table.Td>
                <Table.Td ta="end">{number(value)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {shown.length < values.length && (
        <Button
          mt="xs"
          size="compact-sm"
          variant="subtle"
          className={classes.screenOnly ?? ''}
          onClick={() => setAll(true)}
        >
          {t('facets.more', { count: values.length - shown.length })}
        </Button>
      )}
    </Paper>
  )
}
