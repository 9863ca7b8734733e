import { NativeSelect } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import { startTransition, useOptimistic } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanSort } from '../../preload/model.ts'
import { useWorkspace } from '../app/workspace.tsx'

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

/** In which order the cards are. The browser's own list: it opens without the page being laid out for it. */
export function SortField() {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  // Drawn in slices the list comes a moment later; the field shows what was chosen at once.
  const [sort, showSort] = useOptimistic(state.sort)
  return (
    <NativeSelect
      size="xs"
      miw={0}
      flex="0 1 13.5rem"
      leftSectionWidth="1.75rem"
      rightSectionWidth="1.5rem"
      leftSection={<IconArrowsSort size="0.9rem" />}
      aria-label={t('list.sort')}
      value={sortKey(sort)}
      data={sorts.map((one) => ({ value: sortKey(one), label: t(`list.sorts.${sortKey(one)}`) }))}
      onChange={({ currentTarget }) => {
        const chosen = sorts.find((one) => sortKey(one) === currentTarget.value)
        if (!chosen) return
        startTransition(() => {
          showSort(chosen)
          act({ do: 'sort', sort: chosen })
        })
      }}
    />
  )
}
