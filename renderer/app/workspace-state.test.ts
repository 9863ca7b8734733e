import { describe, expect, it } from 'vitest'
import type { PlanSummary } from '../../preload/model.ts'
import { reduce, startState } from './workspace-state.ts'

const aPlan = (id: string): PlanSummary => ({
  id,
  number: '',
  type: '',
  title: '',
  issuer: '',
  issuedOn: null,
  areas: [],
  tags: [],
  review: 'inbox',
  attachments: 0,
  pages: 0,
  text: 'none',
  deletedAt: null,
  updatedAt: '2026-01-01T00:00:00Z',
})
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
    const plans = new Map([aPlan('a'), aPlan('b')].map((plan) => [plan.id, plan]))
    const picked = reduce(startState, { do: 'pick', plans, at: 'b' })
    expect(reduce(picked, { do: 'facet', name: 'year', value: '2022' }).picked.size).toBe(0)
    const tagged = { ...aPlan('a'), areas: ['the-che'] }
    const after = reduce(picked, { do: 'refresh', plans: [tagged, aPlan('c')] })
    expect(after.picked.get('a')?.areas).toEqual(['the-che'])
    expect(after.picked.size).toBe(2)
  })
})
