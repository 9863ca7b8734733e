import { describe, expect, it } from 'vitest'
import { isChange, nextWish, noChange, wishFor, withSet, withWish } from './bulk-change.ts'

describe('a change for many plans', () => {
  it('offers only what would change something, and leads back to leaving the value alone', () => {
    expect(nextWish('keep', 'none')).toBe('add')
    expect(nextWish('add', 'none')).toBe('keep')
    expect(nextWish('keep', 'some')).toBe('add')
    expect(nextWish('add', 'some')).toBe('remove')
    expect(nextWish('remove', 'some')).toBe('keep')
    expect(nextWish('keep', 'all')).toBe('remove')
    expect(nextWish('remove', 'all')).toBe('keep')
  })

  it('never both adds and removes a value', () => {
    const added = withWish(noChange, 'areas', 'the-che', 'add')
    expect(wishFor(added, 'areas', 'the-che')).toBe('add')
    const removed = withWish(added, 'areas', 'the-che', 'remove')
    expect(removed.addAreas).toEqual([])
    expect(removed.removeAreas).toEqual(['the-che'])
    expect(isChange(withWish(removed, 'areas', 'the-che', 'keep'))).toBe(false)
  })

  it('sets a field and leaves it alone again', () => {
    const typed = withSet(noChange, 'type', 'KH')
    expect(isChange(typed)).toBe(true)
    expect(isChange(withSet(typed, 'type', undefined))).toBe(false)
  })
})
