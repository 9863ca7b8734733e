import { describe, expect, it } from 'vitest'
import { idOf, newEntry, replaced } from './entries.ts'

const entry = (id: string) => ({ ...newEntry(), id, vi: id.toUpperCase() })
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)

describe('entries of a vocabulary', () => {
  it('are replaced in their place, or added at the end', () => {
    const entries = ['a', 'b'].map(entry)
    expect(replaced(entries, { ...entry('a'), vi: 'khác' })[0]?.vi).toBe('khác')
    expect(ids(replaced(entries, entry('c'), ''))).toEqual(['a', 'b', 'c'])
  })

  it('have ids of their names', () => {
    expect(idOf(' Cải cách thể chế ')).toBe('cai-cach-the-che')
    expect(idOf('Đề án (QĐ)')).toBe('de-an-qd')
  })
})
