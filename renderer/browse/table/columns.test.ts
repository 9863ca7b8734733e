import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from './columns.ts'
import {
  columnIds,
  columnsFrom,
  leastWidth,
  mostWidth,
  moved,
  resized,
  sortFor,
  toggled,
  usualColumns,
} from './columns.ts'

const ids = (columns: readonly Column[]) => columns.map(({ id }) => id)

describe('the table’s columns', () => {
  it('come and go, and at least one stays', () => {
    expect(ids(toggled(usualColumns, 'tags')).at(-1)).toBe('tags')
    expect(ids(toggled(usualColumns, 'title'))).not.toContain('title')
    const [only] = usualColumns
    if (only) expect(toggled([only], only.id)).toEqual([only])
  })

  it('change places with their neighbours', () => {
    const [first, second] = ids(usualColumns)
    if (!first || !second) throw new Error('two columns at least')
    expect(ids(moved(usualColumns, first, 1)).slice(0, 2)).toEqual([second, first])
    expect(moved(usualColumns, first, -1)).toEqual(usualColumns)
  })

  it('are sorted by a press on the head, turned by the next, and not where there is no order', () => {
    const up = sortFor('title', { by: 'issuedOn', descending: true })
    expect(up).toEqual({ by: 'title', descending: false })
    expect(up && sortFor('title', up)).toEqual({ by: 'title', descending: true })
    expect(sortFor('updatedAt', { by: 'title', descending: false })?.descending).toBe(true)
    expect(sortFor('tags', { by: 'title', descending: false })).toBeNull()
  })

  it('come back from what was remembered, and as usual from what cannot be read', () => {
    const change = fc.oneof(
      fc.record({ act: fc.constant('toggle'), id: fc.constantFrom(...columnIds) }),
      fc.record({ act: fc.constant('move'), id: fc.constantFrom(...columnIds) }),
      fc.record({
        act: fc.constant('resize'),
        id: fc.constantFrom(...columnIds),
        width: fc.double({ noNaN: true }),
      }),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        let columns = usualColumns
        for (const one of changes) {
          if (one.act === 'toggle') columns = toggled(columns, one.id)
          else if ('width' in one) columns = resized(columns, one.id, one.width)
          else columns = moved(columns, one.id, 1)
        }
        expect(new Set(ids(columns)).size).toBe(columns.length)
        for (const { width } of columns) {
          expect(width).toBeGreaterThanOrEqual(leastWidth)
          expect(width).toBeLessThanOrEqual(mostWidth)
        }
        expect(columnsFrom(JSON.stringify(columns))).toEqual(columns)
      }),
    )
    for (const odd of ['', 'x', '[]', '[{"id":"title"}]', '[{"id":"nhan","width":9}]'])
      expect(columnsFrom(odd)).toBe(usualColumns)
  })
})
