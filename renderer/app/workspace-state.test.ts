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
})
