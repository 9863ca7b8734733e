import { describe, expect, it } from 'vitest'
import { chartOf } from './chart.ts'
import type { Figure, Report } from './figure.ts'
import { verdictOf } from './figure.ts'
import { pageOf } from './page.ts'

const fast: Figure = {
  what: '100,000 pages, p95',
  value: 40,
  unit: 'ms',
  budget: { atMost: 50 },
  peer: { name: 'SQLite FTS5', value: 100, ratio: { atMost: 0.7 } },
}
const slow: Figure = { what: 'index', value: 2_000, unit: 'pages/s', budget: { atLeast: 4_000 } }
const noted: Figure = { what: 'size', value: 12, unit: 'MB' }

describe('figures of benches', () => {
  it('are met only when the budget and the ratio to the peer both are', () => {
    expect(verdictOf(fast)).toBe('met')
    expect(verdictOf({ ...fast, value: 51 })).toBe('missed')
    expect(verdictOf({ ...fast, peer: { name: 'x', value: 50, ratio: { atMost: 0.7 } } })).toBe(
      'missed',
    )
    expect(verdictOf(slow)).toBe('missed')
    expect(verdictOf(noted)).toBeNull()
  })

  it('stand on a page with the machine, the command and what was missed', () => {
    const report: Report = {
      bench: 'search',
      at: '2026-11-25T10:00:00.000Z',
      version: '1.0.0',
      args: ['--sizes', '1000'],
      machine: {
        system: 'linux',
        processor: 'Some CPU',
        cores: 2,
        memoryGb: 8,
        node: 'v24',
        load: 1,
      },
      figures: [fast, slow, noted],
    }
    const page = pageOf([report], new Map([['search', 'bench/search.svg']]))
    expect(page).toContain('Budgets met: 1 of 2.')
    expect(page).toContain('`npm run bench -- search --sizes 1000`')
    expect(page).toContain('2 × Some CPU')
    expect(page).toContain('| 100,000 pages, p95 | 40 ms | ≤ 50 ms | SQLite FTS5 100 | 0.4 × |')
    expect(page).toContain('| index | 2,000 pages/s | ≥ 4,000 pages/s |')
    expect(page).toContain('(bench/search.svg)')
  })

  it('are drawn as shares of their budgets; without any there is no picture', () => {
    const chart = chartOf([fast, slow]) ?? ''
    expect(chart).toContain('>80 %<')
    expect(chart).toContain('>200 %<')
    expect(chart).toContain('to SQLite FTS5')
    expect(chartOf([noted])).toBeNull()
  })
})
