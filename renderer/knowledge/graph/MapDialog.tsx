import { Center, Group, Loader, SegmentedControl, Stack, Text } from '@mantine/core'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanId } from '../../../preload/model.ts'
import { useGraph } from '../queries.ts'
import classes from './dialog.module.css'
import { around, foremost } from './layout.ts'
import { RelationTable } from './RelationTable.tsx'

// The graph's library is not for those who only read.
const RelationMap = lazy(async () => ({
  default: (await import('./RelationMap.tsx')).RelationMap,
}))

/** Cards are drawn as they are, all of them. */
const mostCards = 250

interface Props {
  /** null shows the whole archive. */
  centre: PlanId | null
  onOpen(id: PlanId): void
}

/** Documents and their relations, as a map or as a list. */
export function MapDialog({ centre, onOpen }: Props) {
  const { t } = useTranslation('knowledge')
  const { data } = useGraph()
  const [form, setForm] = useState<'map' | 'list'>('map')
  const wanted = useMemo(
    () => data && (centre === null ? data : around(data, centre)),
    [data, centre],
  )
  const drawn = useMemo(() => wanted && foremost(wanted, mostCards), [wanted])
  if (!wanted || !drawn)
    return (
      <Center h="20rem">
        <Loader aria-label={t('app:loading')} />
      </Center>
    )
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('map.count', { plans: wanted.nodes.length, relations: wanted.edges.length })}
          {form === 'map' &&
            drawn.nodes.length < wanted.nodes.length &&
            ` ${t('map.some', { count: drawn.nodes.length })}`}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={t('map.form')}
          value={form}
          data={[
            { value: 'map', label: t('map.asMap') },
            { value: 'list', label: t('map.asList') },
          ]}
          onChange={(value) => setForm(value === 'list' ? 'list' : 'map')}
        />
      </Group>
      <div className={classes.body}>
        {wanted.edges.length === 0 ? (
          <Center h="100%">
            <Text c="dimmed">{t('map.empty')}</Text>
          </Center>
        ) : form === 'list' ? (
          <RelationTable graph={wanted} onOpen={onOpen} />
        ) : (
          <Suspense
            fallback={
              <Center h="100%">
                <Loader aria-label={t('app:loading')} />
              </Center>
            }
          >
            <RelationMap graph={drawn} centre={centre} onOpen={onOpen} />
          </Suspense>
        )}
      </div>
    </Stack>
  )
}
