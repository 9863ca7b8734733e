import {
  Background,
  Controls,
  type Edge,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Panel,
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
import type { CardSize } from './layout.ts'
import { cardSize, laidOut } from './layout.ts'

interface Props {
  graph: RelationGraph
  centre: PlanId | null
  onOpen(id: PlanId): void
}

type Card = Node<{ number: string; title: string; centre: boolean; size: CardSize }, 'card'>
type Heading = Node<{ text: string; width: number }, 'heading'>

const nodeTypes = { card: PlanCard, heading: ColumnHeading }
/** Lower cards have room for a number alone. */
const leastForTitle = 60
/** More names than these lie on each other: then only the arrows of the card that is looked at are named. */
const mostNamedEdges = 24

/** Documents as cards and what each does to the others as arrows; Tab goes from card to card, Enter opens one. */
export function RelationMap({ graph, centre, onOpen }: Props) {
  const { t } = useTranslation('knowledge')
  const { colorScheme } = useMantineColorScheme()
  const kindOf = useKindNames()
  const facts = useMemo(() => new Map(graph.nodes.map((node) => [node.planId, node])), [graph])
  const nodes = useMemo((): (Card | Heading)[] => {
    const size = cardSize(graph.nodes.length)
    const { cards, headings } = laidOut(graph, centre)
    const heads = headings.map(
      ({ says, x, y }): Heading => ({
        id: `heading ${x}`,
        type: 'heading',
        position: { x, y },
        focusable: false,
        selectable: false,
        data: {
          text: 'side' in says ? t(`relations.${says.side}`) : says.years || t('map.noDate'),
          width: size.width,
        },
      }),
    )
    const papers = cards.map(
      ({ planId, x, y }): Card => ({
        id: planId,
        type: 'card',
        position: { x, y },
        data: {
          number: facts.get(planId)?.number || t('app:list.noNumber'),
          title: facts.get(planId)?.title ?? '',
          centre: planId === centre,
          size,
        },
        ariaLabel: [facts.get(planId)?.number, facts.get(planId)?.title].filter(Boolean).join(', '),
      }),
    )
    return [...heads, ...papers]
  }, [graph, centre, facts, t])
  const [looked, setLooked] = useState<PlanId | null>(null)
  const lookedAt = looked === null ? undefined : facts.get(looked)
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
        onNodeClick={(_event, { id, type }) => type === 'card' && onOpen(id)}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesReconnectable={false}
        deleteKeyCode={null}
        fitView
        fitViewOptions={{ maxZoom: 1, minZoom: 0.6, padding: 0.05 }}
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
        {many && lookedAt !== undefined && (
          <Panel position="top-center" className={classes.looked ?? ''}>
            <Text size="sm" truncate>
              <b>{lookedAt.number || t('app:list.noNumber')}</b> {lookedAt.title}
            </Text>
          </Panel>
        )}
        <Controls showInteractive={false} position="bottom-right" />
      </ReactFlow>
    </div>
  )
}

function PlanCard({ data: { number, title, centre, size } }: NodeProps<Card>) {
  const hasTitle = size.height >= leastForTitle
  return (
    <div
      className={classes.card}
      data-centre={centre || undefined}
      data-small={!hasTitle || undefined}
      style={{ width: size.width, height: size.height }}
      title={title}
    >
      <Handle type="target" position={Position.Right} className={classes.handle ?? ''} />
      <Text size="sm" fw={600} truncate>
        {number}
      </Text>
      {hasTitle && (
        <Text size="xs" lineClamp={2}>
          {title}
        </Text>
      )}
      <Handle type="source" position={Position.Left} className={classes.handle ?? ''} />
    </div>
  )
}

function ColumnHeading({ data: { text, width } }: NodeProps<Heading>) {
  return (
    <Text size="sm" c="dimmed" ta="center" w={width}>
      {text}
    </Text>
  )
}
