import { Badge, Checkbox, Group, Input, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BulkChange, FacetCounts } from '../../preload/model.ts'
import { useVocabulary } from '../api/queries.ts'
import { useFacetNames } from '../browse/use-facet-names.ts'
import type { BulkSet } from './bulk-change.ts'
import { nextWish, shareOf, wishFor, withWish } from './bulk-change.ts'

interface BulkSetRowsProps {
  set: BulkSet
  tally: FacetCounts
  /** How many plans are chosen. */
  all: number
  change: BulkChange
  onChange(change: BulkChange): void
}

const facets = { areas: 'area', solutions: 'solution' } as const

/** Each value of a vocabulary: who has it now, and what shall become of it in all chosen plans. */
export function BulkSetRows({ set, tally, all, change, onChange }: BulkSetRowsProps) {
  const { t } = useTranslation()
  const { data: vocabulary } = useVocabulary()
  const nameOf = useFacetNames()
  const facet = facets[set]
  return (
    <Input.Wrapper
      label={t(`plan.fields.${set}`)}
      labelElement="div"
      role="group"
      aria-label={t(`plan.fields.${set}`)}
    >
      <Stack gap={6} mt={6}>
        {vocabulary?.[set].map(({ id, color, hidden }) => {
          const having = tally[facet].find(({ value }) => value === id)?.count ?? 0
          if (hidden && having === 0) return null
          const share = shareOf(having, all)
          const wish = wishFor(change, set, id)
          const gained = wish === 'add' ? all - having : -having
          return (
            <Group key={id} gap="xs" wrap="nowrap">
              <Checkbox
                color={color ?? 'gray'}
                label={t('bulk.share', { name: nameOf(facet, id), having, all })}
                checked={wish === 'keep' ? share === 'all' : wish === 'add'}
                indeterminate={wish === 'keep' && share === 'some'}
                onChange={() => onChange(withWish(change, set, id, nextWish(wish, share)))}
              />
              {wish !== 'keep' && (
                <Badge
                  size="sm"
                  variant="light"
                  color={wish === 'add' ? 'teal' : 'red'}
                  flex="none"
                >
                  {gained > 0 ? `+${gained}` : `−${-gained}`}
                </Badge>
              )}
            </Group>
          )
        })}
      </Stack>
    </Input.Wrapper>
  )
}
