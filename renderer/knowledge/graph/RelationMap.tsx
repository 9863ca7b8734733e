import {
  Background,
  Controls,
  type Edge,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { Text, useMantineColorScheme } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RelationGraph } from '../../../preload/knowledge.ts'
import type { PlanId } from '../../../preload/model.ts'
import { useKindNames } from '../relations/kinds.ts'
import classes from './graph.module.css'
import { placed } from './layout.ts'

interface Props {
  graph: RelationGraph
  centre: PlanId | null
  onOpen(id: PlanId): void
}

type Card = Node<{ number: string; title: string; centre: boolean }, 'card'>

const nodeTypes = { card: PlanCard }
/** More names than these lie on each other: then only the arrows of the card that is looked at are named. */
const mostNamedEdges = 24

/** Documents as cards and what each does to the others as arrows; Tab goes from card to card, Enter opens one. */
export function RelationMap({ graph, centre, onOpen }: Props) {
  const { t } = useTranslation('knowledge')
  const { colorScheme } = useMantineColorScheme()
  const kindOf = useKindNames()
  const nodes = useMemo((): Card[] => {
    const facts = new Map(graph.nodes.map((node) => [node.planId, node]))
    return placed(graph).map(({ planId, x, y }) => ({
      id: planId,
      type: 'card',
      position: { x, y },
      data: {
        number: facts.get(planId)?.number || t('app:list.noNumber'),
        title: facts.get(planId)?.title ?? '',
        centre: planId === centre,
      },
      ariaLabel: [facts.get(planId)?.number, facts.get(planId)?.title].filter(Boolean).join(', '),
    }))
  }, [graph, centre, t])
  const [looked, setLooked] = useState<PlanId | null>(null)
  const many = graph.edges.length > mostNamedEdges
  const edges = graph.edges.map(
    ({ from, to, kind }): Edge => ({
      id: `${from} ${to} ${kind}`,
      source: from,
      target: to,
      ...(!many || from === looked || to === looked ? { label: kindOf(kind, 'out') } : {}),
      ...(many && looked !== null && from !== looked && to !== looked
        ? { className: classes.aside ?? '' }
        : {}),
      focusable: false,
      markerEnd: { type: MarkerType.ArrowClosed },
    }),
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no map.
    <div
      role="group"
      aria-label={t('map.title')}
      className={classes.map}
      onFocus={({ target }) =>
        setLooked(target.closest('.react-flow__node')?.getAttribute('data-id') ?? null)
      }
      // The library moves a chosen card with the arrow keys and chooses it with Enter; here Enter opens it.
      onKeyDown={(event) => {
        const card = event.target instanceof HTMLElement ? event.target.closest('[data-id]') : null
        const id = card?.getAttribute('data-id')
        if (event.key !== 'Enter' || !id || !graph.nodes.some(({ planId }) => planId === id)) return
        event.preventDefault()
        event.stopPropagation()
        onOpen(id)
      }}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        onNodeMouseEnter={(_event, { id }) => setLooked(id)}
        onNodeMouseLeave={() => setLooked(null)}
        onNodeClick={(_event, { id }) => onOpen(id)}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesReconnectable={false}
        deleteKeyCode={null}
        fitView
        fitViewOptions={{ maxZoom: 1, minZoom: 0.4, padding: 0.05 }}
        minZoom={0.05}
        maxZoom={1.5}
        colorMode={colorScheme === 'auto' ? 'system' : colorScheme}
        proOptions={{ hideAttribution: true }}
        ariaLabelConfig={{
          'node.a11yDescription.default': t('map.cardHelp'),
          'controls.ariaLabel': t('map.controls'),
          'controls.zoomIn.ariaLabel': t('map.zoomIn'),
          'controls.zoomOut.ariaLabel': t('map.zoomOut'),
          'controls.fitView.ariaLabel': t('map.fit'),
        }}
      >
        <Background />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  )
}

function PlanCard({ data }: NodeProps<Card>) {
  return (
    <div className={classes.card} data-centre={data.centre || undefined}>
      <Handle type="target" position={Position.Right} className={classes.handle ?? ''} />
      <Text size="sm" fw={600} truncate>
        {data.number}
      </Text>
      <Text size="xs" lineClamp={2} title={data.title}>
        {data.title}
      </Text>
      <Handle type="source" position={Position.Left} className={classes.handle ?? ''} />
    </div>
  )
}
