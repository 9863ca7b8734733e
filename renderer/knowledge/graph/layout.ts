/** Where documents stand on the map: older ones to the left, a column a year, or several. Pure, so that it is the same each time. */
import type { RelationGraph } from '../../../preload/knowledge.ts'
import type { PlanId } from '../../../preload/model.ts'

export interface Placed {
  planId: PlanId
  x: number
  y: number
}

/** Pixels at the map's own scale: a card and the space around it. */
export const cardWidth = 220
export const cardHeight = 76
const gapX = 90
const gapY = 22

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

export function placed(graph: RelationGraph): Placed[] {
  const columns = new Map<string, RelationGraph['nodes']>()
  for (const node of graph.nodes) {
    const year = node.date?.slice(0, 4) ?? ''
    columns.set(year, [...(columns.get(year) ?? []), node])
  }
  const years = [...columns.keys()].sort()
  const rowOf = new Map<PlanId, number>()
  const neighbours = new Map<PlanId, PlanId[]>()
  for (const { from, to } of graph.edges) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to])
    neighbours.set(to, [...(neighbours.get(to) ?? []), from])
  }
  const rows = mostRows(graph.nodes.length)
  let column = 0
  return years.flatMap((year) => {
    // A document stands at the height of those that it is related to, as far as they stand already.
    const height = (id: PlanId) => {
      const beside = (neighbours.get(id) ?? []).flatMap((other) => rowOf.get(other) ?? [])
      return beside.length === 0 ? 0 : beside.reduce((sum, row) => sum + row, 0) / beside.length
    }
    const nodes = [...(columns.get(year) ?? [])].sort(
      (a, b) => height(a.planId) - height(b.planId) || (a.number < b.number ? -1 : 1),
    )
    // A year of many documents takes several columns: one alone would be a strip that nobody can read.
    const taken = Math.max(1, Math.ceil(nodes.length / rows))
    const each = Math.ceil(nodes.length / taken)
    const first = column
    column += taken
    return nodes.map(({ planId }, i): Placed => {
      const within = Math.floor(i / each)
      const height = Math.min(each, nodes.length - within * each)
      const row = (i % each) - (height - 1) / 2
      rowOf.set(planId, row)
      return {
        planId,
        x: (first + within) * (cardWidth + gapX),
        y: row * (cardHeight + gapY),
      }
    })
  })
}

/** As many as give all cards together the shape of a screen. */
const mostRows = (cards: number) =>
  Math.max(8, Math.ceil(Math.sqrt((cards * (cardWidth + gapX)) / ((cardHeight + gapY) * 1.8))))
