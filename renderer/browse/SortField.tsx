import { Select } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanSort } from '../../preload/model.ts'
import { useActInSlices, useWorkspace } from '../app/workspace.tsx'

const sorts: readonly PlanSort[] = [
  { by: 'issuedOn', descending: true },
  { by: 'issuedOn', descending: false },
  { by: 'number', descending: false },
  { by: 'title', descending: false },
  { by: 'type', descending: false },
  { by: 'issuer', descending: false },
  { by: 'createdAt', descending: true },
  { by: 'updatedAt', descending: true },
]
const sortKey = ({ by, descending }: PlanSort) => `${by}-${descending ? 'down' : 'up'}`

/** In which order the cards are. */
export function SortField() {
  const { t } = useTranslation()
  const { sort } = useWorkspace().state
  const act = useActInSlices()
  return (
    <Select
      size="xs"
      miw={0}
      flex="0 1 13.5rem"
      leftSectionWidth="1.75rem"
      rightSectionWidth="1.5rem"
      leftSection={<IconArrowsSort size="0.9rem" />}
      aria-label={t('list.sort')}
      allowDeselect={false}
      value={sortKey(sort)}
      data={sorts.map((one) => ({ value: sortKey(one), label: t(`list.sorts.${sortKey(one)}`) }))}
      onChange={(key) => {
        const chosen = sorts.find((one) => sortKey(one) === key)
        if (chosen) act({ do: 'sort', sort: chosen })
      }}
    />
  )
}
