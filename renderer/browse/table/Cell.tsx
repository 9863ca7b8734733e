import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanSummary } from '../../../preload/model.ts'
import { showDate } from '../../app/dates.ts'
import { AreaMarks } from '../AreaMarks.tsx'
import { InboxMark } from '../InboxMark.tsx'
import { useFacetNames } from '../use-facet-names.ts'
import type { ColumnId } from './columns.ts'

interface CellProps {
  plan: PlanSummary
  column: ColumnId
  /** The first cell of a row says whether the plan waits. */
  first: boolean
}

/** What a column says of a plan. */
export function Cell({ plan, column, first }: CellProps) {
  const said = useSaid()(plan, column)
  return (
    <>
      {first && plan.review === 'inbox' && <InboxMark />}
      {column === 'areas' ? (
        <AreaMarks areas={plan.areas} />
      ) : (
        <Text
          span
          size="sm"
          truncate
          title={said}
          fw={column === 'number' ? 600 : 400}
          ta={column === 'pages' || column === 'files' ? 'end' : 'start'}
          flex={1}
        >
          {said}
        </Text>
      )}
    </>
  )
}

function useSaid() {
  const { t } = useTranslation()
  const nameOf = useFacetNames()
  return (plan: PlanSummary, column: Exclude<ColumnId, 'areas'> | 'areas'): string => {
    switch (column) {
      case 'number':
        return plan.number || t('list.noNumber')
      case 'title':
        return plan.title || t('list.noTitle')
      case 'type':
        return plan.type && nameOf('type', plan.type)
      case 'issuer':
        return plan.issuer
      case 'issuedOn':
        return showDate(plan.issuedOn)
      case 'areas':
        return plan.areas.map((id) => nameOf('area', id)).join(', ')
      case 'tags':
        return plan.tags.join(', ')
      case 'pages':
        return plan.pages === 0 ? '' : String(plan.pages)
      case 'files':
        return plan.attachments === 0 ? '' : String(plan.attachments)
      case 'text':
        return t(`text.${plan.text}`)
      case 'validity':
        return t(`validity.${plan.validity}`)
      case 'createdAt':
      case 'updatedAt':
        return showDate(plan[column].slice(0, 10))
    }
  }
}
