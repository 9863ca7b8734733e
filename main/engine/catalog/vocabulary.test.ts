import { describe, expect, it } from 'vitest'
import { Vocabulary } from '../../../preload/model.ts'
import { vocabulary, withOverrides } from './vocabulary.ts'

describe('the vocabularies', () => {
  it('are what the contract says, in NFC, with ids of their own', () => {
    expect(Vocabulary.parse(vocabulary)).toEqual(vocabulary)
    for (const entries of Object.values(vocabulary)) {
      const ids = entries.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
    const text = JSON.stringify(vocabulary)
    expect(text).toBe(text.normalize('NFC'))
  })

  it('hold six areas, six groups of solutions and the 29 types of Decree 30/2020', () => {
    expect(vocabulary.areas).toHaveLength(6)
    expect(vocabulary.solutions).toHaveLength(6)
    expect(vocabulary.types).toHaveLength(29)
    expect(vocabulary.types.map(({ id }) => id)).toContain('CV')
  })

  it('name as successors only units that there are, from the day after', () => {
    const units = new Map(vocabulary.units.map((unit) => [unit.id, unit]))
    for (const { successors = [], to } of vocabulary.units) {
      for (const id of successors) {
        expect(units.has(id)).toBe(true)
        expect((units.get(id)?.from ?? '0000') > (to ?? '')).toBe(units.get(id)?.from !== null)
      }
    }
  })

  it("put an archive's entries in place of their own", () => {
    const own = withOverrides({
      areas: [
        { id: 'the-che', vi: 'Thể chế', en: 'Institutions' },
        { id: 'khac', vi: 'Khác', en: 'Other' },
      ],
    })
    expect(own.areas).toHaveLength(7)
    expect(own.areas[0]?.vi).toBe('Thể chế')
    expect(own.types).toEqual(vocabulary.types)
  })
})
