import { Chip, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useVocabulary } from '../api/queries.ts'
import { useFacetNames } from '../browse/use-facet-names.ts'

/** The six reform areas as switches, in the decree's order. */
export function AreaPicker(o: { areas: readonly string[]; onChange(areas: string[]): void }) {
  const { t } = useTranslation()
  const { data } = useVocabulary()
  const nameOf = useFacetNames()
  return (
    <Stack gap="xs" role="group" aria-label={t('plan.fields.areas')}>
      <Text size="sm" fw={600}>
        {t('plan.fields.areas')}
      </Text>
      <Chip.Group multiple value={[...o.areas]} onChange={o.onChange}>
        <Group gap="xs">
          {data?.areas.map(({ id, color }) => (
            <Chip key={id} value={id} color={color ?? 'gray'} variant="light" size="sm">
              {nameOf('area', id)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Stack>
  )
}
