/** Where documents stand on the map: older ones to the left, a column a year, or several. Pure, so that it is the same each time. */
import type { RelationGraph } from '../../../preload/knowledge.ts'
import type { PlanId } from '../../../preload/model.ts'

export interface Placed {
  planId: PlanId
  x: number
  y: number
}

/** Over a column: the years that stand in it, '' for papers without a date; around one plan, which side it is. */
export interface Heading {
  says: { years: string } | { side: 'out' | 'in' }
  x: number
  y: number
}

/** Pixels at the map's own scale: a card and the space around it. */
export interface CardSize {
  width: number
  height: number
  gapX: number
  gapY: number
}
const whole: CardSize = { width: 220, height: 76, gapX: 150, gapY: 22 }
/** A number alone: many whole cards could only be seen from so far away that none can be read. */
const small: CardSize = { width: 150, height: 34, gapX: 70, gapY: 12 }
const mostWholeCards = 20
const headingHeight = 40

export const cardSize = (cards: number): CardSize => (cards > mostWholeCards ? small : whole)

/** Around one plan: those that it names to the left, itself, those that name it to the right. */
export function around(graph: RelationGraph, centre: PlanId): RelationGraph {
  const edges = graph.edges.filter(({ from, to }) => from === centre || to === centre)
  const wanted = new Set([centre, ...edges.flatMap(({ from, to }) => [from, to])])
  const between = graph.edges.filter(({ from, to }) => wanted.has(from) && wanted.has(to))
  return { nodes: graph.nodes.filter(({ planId }) => wanted.has(planId)), edges: between }
}

/** The most connected documents, where there are more than a screen can bear. */
export function foremost(graph: RelationGraph, most: number): RelationGraph {
  if (graph.nodes.length <= most) return graph
  const degree = new Map<PlanId, number>()
  for (const { from, to } of graph.edges)
    for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1)
  const nodes = [...graph.nodes]
    .sort((a, b) => (degree.get(b.planId) ?? 0) - (degree.get(a.planId) ?? 0))
    .slice(0, most)
  const kept = new Set(nodes.map(({ planId }) => planId))
  return { nodes, edges: graph.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)) }
}

interface Group {
  nodes: RelationGraph['nodes']
  says: Heading['says'] | null
}

/**
 * Every document's place, and what stands over the columns.
 * @param centre of a plan's own map: what it names to its left, what names it to its right
 */
export function laidOut(
  graph: RelationGraph,
  centre: PlanId | null = null,
): { cards: Placed[]; headings: Heading[] } {
  const size = cardSize(graph.nodes.length)
  const rows = mostRows(graph.nodes.length, size)
  const rowOf = new Map<PlanId, number>()
  const neighbours = neighboursIn(graph)
  // A document stands at the height of those that it is related to, as far as they stand already.
  const heightOf = (id: PlanId) => {
    const beside = (neighbours.get(id) ?? []).flatMap((other) => rowOf.get(other) ?? [])
    return beside.length === 0 ? 0 : beside.reduce((sum, row) => sum + row, 0) / beside.length
  }
  const cards: Placed[] = []
  const headings: Heading[] = []
  let column = 0
  const groups = centre === null ? groupsOfYears(graph, rows) : sidesOf(graph, centre)
  for (const group of groups) {
    const nodes = [...group.nodes].sort(
      (a, b) => heightOf(a.planId) - heightOf(b.planId) || (a.number < b.number ? -1 : 1),
    )
    // A year of many documents takes several columns: one alone would be a strip that nobody can read.
    const taken = Math.max(1, Math.ceil(nodes.length / rows))
    const each = Math.ceil(nodes.length / taken)
    const x = (within: number) => (column + within) * (size.width + size.gapX)
    const top = (-(each - 1) / 2) * (size.height + size.gapY)
    if (group.says) headings.push({ says: group.says, x: x(0), y: top - headingHeight })
    for (const [i, { planId }] of nodes.entries()) {
      const within = Math.floor(i / each)
      const height = Math.min(each, nodes.length - within * each)
      const row = (i % each) - (height - 1) / 2
      rowOf.set(planId, row)
      cards.push({ planId, x: x(within), y: row * (size.height + size.gapY) })
    }
    column += taken
  }
  const top = Math.min(...headings.map(({ y }) => y))
  return { cards, headings: headings.map((heading) => ({ ...heading, y: top })) }
}

function neighboursIn({ edges }: RelationGraph): Map<PlanId, PlanId[]> {
  const neighbours = new Map<PlanId, PlanId[]>()
  for (const { from, to } of edges) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to])
    neighbours.set(to, [...(neighbours.get(to) ?? []), from])
  }
  return neighbours
}

const yearOf = ({ date }: RelationGraph['nodes'][number]) => date?.slice(0, 4) ?? ''

function sidesOf({ nodes, edges }: RelationGraph, centre: PlanId): Group[] {
  const named = new Set(edges.filter(({ from }) => from === centre).map(({ to }) => to))
  const isNamed = ({ planId }: { planId: PlanId }) => planId !== centre && named.has(planId)
  const groups: Group[] = [
    { says: { side: 'out' }, nodes: nodes.filter(isNamed) },
    { says: null, nodes: nodes.filter(({ planId }) => planId === centre) },
    {
      says: { side: 'in' },
      nodes: nodes.filter((node) => node.planId !== centre && !isNamed(node)),
    },
  ]
  return groups.filter(({ nodes }) => nodes.length > 0)
}

/** A year each; where that makes more columns than fit beside each other, years that follow share one. */
function groupsOfYears({ nodes }: RelationGraph, rows: number): Group[] {
  const years = new Map<string, RelationGraph['nodes']>()
  for (const node of nodes) years.set(yearOf(node), [...(years.get(yearOf(node)) ?? []), node])
  const ordered = [...years.keys()].sort().map((year) => years.get(year) ?? [])
  const fits = ordered.length <= Math.max(6, 1.5 * Math.ceil(nodes.length / rows))
  const groups: RelationGraph['nodes'][] = []
  for (const year of ordered) {
    const last = groups.at(-1)
    // Papers without a date stand before all years, by themselves.
    const joins =
      !fits && last && last.length + year.length <= rows && last.every((one) => one.date)
    if (joins) last.push(...year)
    else groups.push([...year])
  }
  return groups.map((group) => ({ nodes: group, says: { years: yearsOf(group) } }))
}

function yearsOf(nodes: RelationGraph['nodes']): string {
  const years = nodes.map(yearOf).sort()
  const [first = '', last = ''] = [years[0], years.at(-1)]
  return first === last ? first : `${first} – ${last}`
}

/** As many as give all cards together the shape of a screen. */
const mostRows = (cards: number, { width, height, gapX, gapY }: CardSize) =>
  Math.max(8, Math.ceil(Math.sqrt((cards * (width + gapX)) / ((height + gapY) * 2.1))))
