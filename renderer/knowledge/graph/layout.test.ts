import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { around, cardSize, foremost, laidOut } from './layout.ts'

const node = (planId: string, date: string | null) => ({ planId, number: planId, title: '', date })
const graph = {
  nodes: [
    node('a', '2019-01-01'),
    node('b', '2021-05-01'),
    node('c', '2021-07-01'),
    node('d', null),
  ],
  edges: [
    { from: 'b', to: 'a', kind: 'can-cu' },
    { from: 'c', to: 'b', kind: 'thay-the' },
    { from: 'd', to: 'c', kind: 'dan-chieu' },
  ],
}

describe('the map of relations', () => {
  it('has older documents to the left, those of a year above each other', () => {
    const at = new Map(laidOut(graph).cards.map(({ planId, ...place }) => [planId, place]))
    expect(at.get('a')?.x).toBeLessThan(at.get('b')?.x ?? 0)
    expect(at.get('b')?.x).toBe(at.get('c')?.x)
    expect(Math.abs((at.get('b')?.y ?? 0) - (at.get('c')?.y ?? 0))).toBeGreaterThan(
      cardSize(4).height,
    )
  })

  it('lays a year of many documents out in the shape of a screen', () => {
    const nodes = Array.from({ length: 60 }, (_, i) => node(`p${i}`, '2021-05-01'))
    const at = laidOut({ nodes, edges: [] }).cards
    const [columns, rows] = [new Set(at.map(({ x }) => x)), new Set(at.map(({ y }) => y))]
    expect(columns.size).toBeGreaterThan(3)
    expect(rows.size).toBeLessThan(25)
  })

  it('lets years share a column where each of its own would be a strip', () => {
    const nodes = Array.from({ length: 64 }, (_, i) => node(`p${i}`, `${2000 + (i >> 2)}-05-01`))
    const { cards, headings } = laidOut({ nodes, edges: [] })
    expect(headings.length).toBeLessThan(9)
    expect(headings[0]?.says).toMatchObject({
      years: expect.stringMatching(/^2000 – 20\d\d$/),
    })
    const at = new Map(cards.map(({ planId, x }) => [planId, x]))
    for (const [i, { planId }] of nodes.entries())
      expect(at.get(planId)).toBeGreaterThanOrEqual(at.get(nodes[i - 1]?.planId ?? '') ?? 0)
  })

  it('has on the left of a plan what it names, and on its right what names it', () => {
    const at = new Map(laidOut(around(graph, 'b'), 'b').cards.map(({ planId, x }) => [planId, x]))
    expect(at.get('a')).toBeLessThan(at.get('b') ?? 0)
    expect(at.get('c')).toBeGreaterThan(at.get('b') ?? 0)
  })

  it('shows around a plan what it is directly related to', () => {
    expect(around(graph, 'b').nodes.map(({ planId }) => planId)).toEqual(['a', 'b', 'c'])
  })

  it('keeps the most connected when there are too many', () => {
    expect(foremost(graph, 2).nodes.map(({ planId }) => planId)).toEqual(['b', 'c'])
    expect(foremost(graph, 2).edges).toHaveLength(1)
  })

  it('never lays one card over another', () => {
    const anyGraph = fc
      .uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 30 })
      .chain((ids) =>
        fc.record({
          nodes: fc.tuple(
            ...ids.map((id) =>
              fc
                .constantFrom('2019', '2020', '2021')
                .map((year) => node(`p${id}`, `${year}-01-01`)),
            ),
          ),
          edges: fc.array(
            fc.record({
              from: fc.constantFrom('p0', ...ids.map((id) => `p${id}`)),
              to: fc.constantFrom('p0', ...ids.map((id) => `p${id}`)),
              kind: fc.constant('can-cu'),
            }),
            { maxLength: 40 },
          ),
        }),
      )
    fc.assert(
      fc.property(anyGraph, (any) => {
        const places = laidOut(any).cards.map(({ x, y }) => `${x} ${y}`)
        expect(new Set(places).size).toBe(any.nodes.length)
      }),
    )
  })
})
