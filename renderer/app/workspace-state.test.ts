import { describe, expect, it } from 'vitest'
import { reduce, startState } from './workspace-state.ts'

const aRead = { do: 'read', planId: 'a', sha256: 'f', pageIndex: 2, query: 'q' } as const

describe('the workspace', () => {
  it('asks the reader anew when the same hit is opened twice', () => {
    const once = reduce(startState, aRead)
    const twice = reduce(once, aRead)
    expect(once.view).toBe('read')
    expect(twice.document?.request).not.toBe(once.document?.request)
  })

  it('keeps the open document while its plan stays selected, and no longer', () => {
    const reading = reduce(startState, aRead)
    expect(reduce(reading, { do: 'select', id: 'a' }).document).toEqual(reading.document)
    expect(reduce(reading, { do: 'select', id: 'b' }).document).toBeNull()
  })

  it('shows what was just imported whatever was filtered or searched', () => {
    const searching = reduce(startState, { do: 'search', text: 'một cửa' })
    const narrowed = reduce(searching, { do: 'facet', name: 'area', value: 'the-che' })
    const shown = reduce(narrowed, { do: 'show', shelf: 'newest' })
    expect(shown.search).toBe('')
    expect(shown.filter.facets).toEqual({})
    expect(shown.sort.by).toBe('createdAt')
    expect(shown.asked).toBe(1)
  })

  it('forgets several chosen plans when the list becomes another one', () => {
    const picked = reduce(startState, { do: 'pick', ids: new Set(['a', 'b']), at: 'b' })
    expect(picked.picked.size).toBe(2)
    expect(reduce(picked, { do: 'facet', name: 'year', value: '2022' }).picked.size).toBe(0)
  })

  it('lets go of plans that went to the trash, in the list that they went from', () => {
    const picked = reduce(startState, { do: 'pick', ids: new Set(['a', 'b']), at: 'b' })
    const after = reduce(picked, { do: 'gone', ids: ['a', 'b'], from: 'archive' })
    expect(after.picked.size).toBe(0)
    expect(after.selected).toBeNull()
  })

  it('keeps what was chosen while others went', () => {
    const other = reduce(startState, { do: 'select', id: 'c' })
    expect(reduce(other, { do: 'gone', ids: ['a'], from: 'archive' }).selected).toBe('c')
    const picked = reduce(startState, { do: 'pick', ids: new Set(['a', 'c']), at: 'c' })
    const after = reduce(picked, { do: 'gone', ids: ['a'], from: 'archive' })
    expect([...after.picked]).toEqual(['c'])
    expect(after.pick).not.toBe(picked.pick)
    const inTrash = reduce(reduce(startState, { do: 'show', shelf: 'trash' }), {
      do: 'select',
      id: 'a',
    })
    expect(reduce(inTrash, { do: 'gone', ids: ['a'], from: 'archive' })).toBe(inTrash)
    expect(reduce(inTrash, { do: 'gone', ids: ['a'], from: 'trash' }).selected).toBeNull()
    expect(reduce(inTrash, { do: 'gone', ids: ['a'], from: 'everywhere' }).selected).toBeNull()
  })
})
