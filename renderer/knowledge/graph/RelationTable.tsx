import { Anchor, ScrollArea, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RelationGraph } from '../../../preload/knowledge.ts'
import type { PlanId } from '../../../preload/model.ts'
import { useKindNames } from '../relations/kinds.ts'
import classes from './graph.module.css'

/** More rows than anybody reads. */
const mostRows = 1_000

/** The map as a list: for the keyboard, for a screen reader, and for very many documents. */
export function RelationTable(o: { graph: RelationGraph; onOpen(id: PlanId): void }) {
  const { t } = useTranslation('knowledge')
  const kindOf = useKindNames()
  const facts = new Map(o.graph.nodes.map((node) => [node.planId, node]))
  const link = (id: PlanId) => {
    const { number = '', title = '' } = facts.get(id) ?? {}
    return (
      <>
        <Anchor component="button" size="sm" ta="start" onClick={() => o.onOpen(id)}>
          {number || title || t('app:list.noTitle')}
        </Anchor>
        {number !== '' && (
          <Text size="xs" c="dimmed" lineClamp={1} title={title}>
            {title}
          </Text>
        )}
      </>
    )
  }
  return (
    <ScrollArea h="100%" type="auto">
      <Table stickyHeader className={classes.table ?? ''} aria-label={t('map.list')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('map.document')}</Table.Th>
            <Table.Th w="11rem">{t('map.kind')}</Table.Th>
            <Table.Th>{t('map.other')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {o.graph.edges.slice(0, mostRows).map(({ from, to, kind }) => (
            <Table.Tr key={`${from} ${to} ${kind}`}>
              <Table.Td>{link(from)}</Table.Td>
              <Table.Td>{kindOf(kind, 'out')}</Table.Td>
              <Table.Td>{link(to)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  )
}
