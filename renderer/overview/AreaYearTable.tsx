import { Anchor, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFacetNames } from '../browse/use-facet-names.ts'
import { useFormats } from '../care/use-formats.ts'
import type { AreaColumn, YearRow } from './area-years.ts'
import classes from './overview.module.css'

interface AreaYearTableProps {
  columns: readonly AreaColumn[]
  rows: readonly YearRow[]
  onShow(row: YearRow, column: number): void
}

/** What the chart draws, as numbers; every number is a button. */
export function AreaYearTable({ columns, rows, onShow }: AreaYearTableProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const nameOf = useFacetNames()
  const nameOfYear = (year: string) => (year === '' ? t('facets.none.other') : year)
  return (
    <Table.ScrollContainer minWidth="40rem" type="native">
      <Table striped withTableBorder className={classes.table ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('facets.year')}</Table.Th>
            {columns.map(({ area }) => (
              <Table.Th key={area} scope="col" ta="end">
                {nameOf('area', area)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.year}>
              <Table.Th scope="row">{nameOfYear(row.year)}</Table.Th>
              {columns.map(({ area }, column) => {
                const count = row.counts[column] ?? 0
                return (
                  <Table.Td key={area} ta="end">
                    {count === 0 ? (
                      ''
                    ) : (
                      <Anchor
                        component="button"
                        size="sm"
                        aria-label={t('overview.cell', {
                          area: nameOf('area', area),
                          year: nameOfYear(row.year),
                          count,
                        })}
                        onClick={() => onShow(row, column)}
                      >
                        {number(count)}
                      </Anchor>
                    )}
                  </Table.Td>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
