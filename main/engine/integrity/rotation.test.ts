import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptOf } from './rotation.ts'

const times = fc.array(
  fc.date({
    min: new Date('2024-01-01T00:00:00Z'),
    max: new Date('2026-12-31T00:00:00Z'),
    noInvalidDate: true,
  }),
  { maxLength: 200 },
)

describe('rotation of backups', () => {
  it('keeps a year of daily backups as 7 days, 4 weeks and 12 months', () => {
    const daily = Array.from({ length: 365 }, (_, day) => new Date(2026, 0, 1 + day, 17, 0))
    const kept = [...keptOf(daily)].sort((a, b) => a.getTime() - b.getTime())
    const days = kept.map((at) => `${at.getMonth() + 1}-${at.getDate()}`)
    expect(days.slice(-7)).toEqual(['12-25', '12-26', '12-27', '12-28', '12-29', '12-30', '12-31'])
    // The Sundays before, then the last days of months.
    expect(days).toContain('12-20')
    expect(days).toContain('12-13')
    expect(days).toContain('1-31')
    expect(kept.length).toBeLessThanOrEqual(23)
  })

  it('always keeps the latest, never more than 23, and only drops what a later one of its day covers or time has passed', () => {
    fc.assert(
      fc.property(times, (all) => {
        const kept = keptOf(all)
        expect(kept.size).toBeLessThanOrEqual(23)
        const latest = all.reduce<Date | null>((a, b) => (a && a >= b ? a : b), null)
        expect([...kept].some((at) => at.getTime() === latest?.getTime())).toBe(all.length > 0)
      }),
    )
  })

  it('drops nothing more when asked again', () => {
    fc.assert(
      fc.property(times, (all) => {
        const kept = [...keptOf(all)]
        expect(keptOf(kept)).toEqual(new Set(kept))
      }),
    )
  })
})
