import { BarChart } from '@mantine/charts'
import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Overview } from '../../preload/model.ts'
import { useVocabulary } from '../api/queries.ts'
import { useFacetNames } from '../browse/use-facet-names.ts'
import { useFormats } from '../care/use-formats.ts'
import { AreaYearTable } from './AreaYearTable.tsx'
import type { YearRow } from './area-years.ts'
import { areaYearRows } from './area-years.ts'
import classes from './overview.module.css'
import { only, useShow } from './use-show.ts'

interface AreaYearsProps {
  cells: Overview['areaYears']
  form: 'charts' | 'tables'
}

/** Plans by area and year; a click shows exactly them. */
export function AreaYears({ cells, form }: AreaYearsProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const nameOf = useFacetNames()
  const { data: vocabulary } = useVocabulary()
  const show = useShow()
  const table = useMemo(() => areaYearRows(cells, vocabulary?.areas ?? []), [cells, vocabulary])
  const { columns, rows } = table
  const showCell = (row: YearRow, column: number) => {
    const area = columns[column]?.area
    if (area !== undefined) show({ year: only(row.year), area: only(area) })
  }
  if (rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('overview.nothing')}
      </Text>
    )
  if (form === 'tables') return <AreaYearTable {...table} onShow={showCell} />
  return (
    <>
      <BarChart
        h="17rem"
        type="stacked"
        withLegend
        legendProps={{ verticalAlign: 'bottom' }}
        className={classes.chart ?? ''}
        dataKey="year"
        data={rows.map((row) => ({
          year: row.year === '' ? t('facets.none.other') : row.year,
          row,
          ...Object.fromEntries(row.counts.map((count, column) => [keyOf(column), count])),
        }))}
        series={columns.map(({ area, color }, column) => ({
          name: keyOf(column),
          label: nameOf('area', area),
          color: area === '' ? 'gray.5' : `${color}.6`,
        }))}
        valueFormatter={number}
        maxBarWidth={64}
        barProps={(series) => ({
          isAnimationActive: false,
          onClick: ({ payload }) => {
            const row = rows.find((one) => one === payload.row)
            if (row) showCell(row, columnOf(series.name))
          },
        })}
        tooltipAnimationDuration={0}
        tooltipProps={{ filterNull: true }}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {t('overview.severalAreas')}
      </Text>
    </>
  )
}

/** A name of a chart's column: an area's id may hold a dot, which charts take for a path. */
const keyOf = (column: number) => `c${column}`
const columnOf = (key: string) => Number(key.slice(1))
