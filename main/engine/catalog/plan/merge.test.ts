import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../store/canonical-json.ts'
import { decodeState, encodeState, PlanFile } from '../store/plan-file.ts'
import { Clock, stampDevice } from './clock.ts'
import { applyEdit, editTowards } from './edit.ts'
import { merge } from './merge.ts'
import type { DeviceState, PlanValues } from './state.ts'
import { emptyState, emptyValues } from './state.ts'

const id = '01j0000000000000000000000a'
const dayMs = 86_400_000

/** Machines that edit one plan, each seeing only what was carried to it. */
class Office {
  readonly states = new Map<string, DeviceState>()
  readonly #known = new Map<string, Map<string, DeviceState>>()
  readonly #clocks = new Map<string, Clock>()
  /** Every version of every file that there ever was. */
  readonly everything: DeviceState[] = []
  #nowMs = 1_750_000_000_000

  constructor(clockErrorsDays: Record<string, number>) {
    for (const [device, days] of Object.entries(clockErrorsDays)) {
      this.#clocks.set(device, new Clock(device, () => this.#nowMs + days * dayMs))
      this.#known.set(device, new Map())
    }
  }

  get devices(): string[] {
    return [...this.#clocks.keys()]
  }

  seenBy(device: string): DeviceState[] {
    return [...(this.#known.get(device)?.values() ?? [])]
  }

  edit(device: string, change: Partial<PlanValues>): void {
    this.#nowMs += 1_000
    const states = this.seenBy(device)
    const clock = this.#clocks.get(device)
    if (!clock) return
    const now = states.length > 0 ? merge(id, states) : null
    const values = now?.values ?? emptyValues(id)
    const settle = new Set(now ? now.conflicts.map(({ field }) => field) : ['createdAt'])
    const wanted = now ? change : { ...change, createdAt: values.createdAt }
    const edit = editTowards(values, wanted, settle)
    let last = now?.plan.revision ?? null
    const nextStamp = (): string => {
      last = clock.tick(last)
      return last
    }
    const own = states.find((state) => state.device === device) ?? emptyState(id, device)
    const next = throughDisk(applyEdit(edit, { own, states, values, nextStamp, who: device }))
    this.#known.get(device)?.set(device, next)
    this.states.set(device, next)
    this.everything.push(next)
  }

  carry(from: string, to: string): void {
    const state = this.states.get(from)
    if (state && from !== to) this.#known.get(to)?.set(from, state)
  }
}

function throughDisk(state: DeviceState): DeviceState {
  return decodeState(PlanFile.parse(JSON.parse(canonicalJson(encodeState(state)))))
}

const change = fc.oneof(
  fc.record({ title: fc.constantFrom('Kế hoạch', 'Đề án', 'Báo cáo') }),
  fc.record({ notes: fc.string({ maxLength: 5 }) }),
  fc.record({ tags: fc.uniqueArray(fc.constantFrom('một', 'hai', 'ba', '__proto__')) }),
  fc.record({ areas: fc.uniqueArray(fc.constantFrom('the-che', 'cong-vu')) }),
  fc.record({ deleted: fc.constantFrom(null, '2026-01-01T00:00:00.000Z') }),
)
const device = fc.constantFrom('aaaaaaaa', 'bbbbbbbb', 'cccccccc')
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ device, change }) },
  { weight: 1, arbitrary: fc.record({ from: device, to: device }) },
)
const clocks = fc.record({
  aaaaaaaa: fc.integer({ min: -365, max: 365 }),
  bbbbbbbb: fc.integer({ min: -365, max: 365 }),
  cccccccc: fc.constant(0),
})

function play(
  errors: Record<string, number>,
  steps: (typeof step extends fc.Arbitrary<infer T> ? T : never)[],
): Office {
  const office = new Office(errors)
  office.edit('aaaaaaaa', { title: 'đầu tiên' })
  for (const next of steps) {
    if ('change' in next) office.edit(next.device, next.change)
    else office.carry(next.from, next.to)
  }
  return office
}

describe('merging', () => {
  it('gives the same plan in any order, with repeats and with old copies', () => {
    fc.assert(
      fc.property(
        clocks,
        fc.array(step, { maxLength: 15 }),
        fc.infiniteStream(fc.nat()),
        (errors, steps, dice) => {
          const office = play(errors, steps)
          const files = [...office.states.values()]
          const expected = merge(id, files)
          const roll = (): number => dice.next().value ?? 0
          const shuffled = [...files, ...files].sort(() => (roll() % 2) - 0.5)
          expect(merge(id, shuffled)).toEqual(expected)
          // Old versions of the files add nothing that their successors do not hold.
          expect(merge(id, [...office.everything, ...files]).plan).toEqual(expected.plan)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('ends alike on all machines once everything was carried, however late', () => {
    fc.assert(
      fc.property(clocks, fc.array(step, { maxLength: 15 }), (errors, steps) => {
        const office = play(errors, steps)
        const plans = office.devices.map((to) => {
          for (const from of office.devices) office.carry(from, to)
          return canonicalJson(merge(id, office.seenBy(to)))
        })
        expect(new Set(plans).size).toBe(1)
      }),
      { numRuns: 300 },
    )
  })

  it('lets an edit win that was made after seeing the others, whatever the clocks say', () => {
    fc.assert(
      fc.property(clocks, fc.array(step, { maxLength: 12 }), device, (errors, steps, last) => {
        const office = play(errors, steps)
        for (const from of office.devices) office.carry(from, last)
        office.edit(last, { title: 'sau cùng', tags: ['cuối'] })
        const merged = merge(id, [...office.states.values()])
        expect(merged.plan).toMatchObject({ title: 'sau cùng', tags: ['cuối'] })
        expect(
          merged.conflicts.filter(
            ({ field }) => field === 'title' && merged.values.deleted === null,
          ),
        ).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('keeps both values of a field that two machines set unseen by each other', () => {
    const office = new Office({ aaaaaaaa: 0, bbbbbbbb: 0 })
    office.edit('aaaaaaaa', { title: 'Kế hoạch' })
    office.carry('aaaaaaaa', 'bbbbbbbb')
    office.edit('aaaaaaaa', { title: 'của A' })
    office.edit('bbbbbbbb', { title: 'của B' })
    const { plan, conflicts } = merge(id, [...office.states.values()])
    expect(plan.title).toBe('của B')
    expect(conflicts).toMatchObject([
      { kind: 'edited', field: 'title', kept: { value: 'của B' }, other: { value: 'của A' } },
    ])
    expect(stampDevice(conflicts[0]?.other.at ?? '')).toBe('aaaaaaaa')
  })

  it('forgets a conflict when a person decided it, for either value', () => {
    const office = new Office({ aaaaaaaa: 0, bbbbbbbb: 0 })
    office.edit('aaaaaaaa', { title: 'Kế hoạch' })
    office.carry('aaaaaaaa', 'bbbbbbbb')
    office.edit('aaaaaaaa', { title: 'của A' })
    office.edit('bbbbbbbb', { title: 'của B' })
    office.carry('bbbbbbbb', 'aaaaaaaa')
    office.edit('aaaaaaaa', { title: 'của B' })
    const { plan, conflicts } = merge(id, [...office.states.values()])
    expect(plan.title).toBe('của B')
    expect(conflicts).toEqual([])
  })

  it('finds no conflict in equal values, nor in different fields', () => {
    const office = new Office({ aaaaaaaa: 0, bbbbbbbb: 0 })
    office.edit('aaaaaaaa', { title: 'Kế hoạch' })
    office.carry('aaaaaaaa', 'bbbbbbbb')
    office.edit('aaaaaaaa', { title: 'như nhau', notes: 'A' })
    office.edit('bbbbbbbb', { title: 'như nhau', signer: { name: 'B', position: '' } })
    const { plan, conflicts } = merge(id, [...office.states.values()])
    expect(plan).toMatchObject({ title: 'như nhau', notes: 'A', signer: { name: 'B' } })
    expect(conflicts).toEqual([])
  })

  it('lists an edit that was made after somebody deleted the plan', () => {
    const office = new Office({ aaaaaaaa: 0, bbbbbbbb: 0 })
    office.edit('aaaaaaaa', { title: 'Kế hoạch' })
    office.carry('aaaaaaaa', 'bbbbbbbb')
    office.edit('aaaaaaaa', { deleted: '2026-01-01T00:00:00.000Z' })
    office.edit('bbbbbbbb', { notes: 'vẫn cần' })
    const { plan, conflicts } = merge(id, [...office.states.values()])
    expect(plan.deletedAt).not.toBeNull()
    expect(conflicts).toMatchObject([{ kind: 'deleted', field: 'notes' }])
  })

  it("shows what the others last saw where the first machine's file is missing", () => {
    const office = new Office({ aaaaaaaa: 0, bbbbbbbb: 0 })
    office.edit('aaaaaaaa', { title: 'Kế hoạch', tags: ['một'] })
    office.carry('aaaaaaaa', 'bbbbbbbb')
    office.edit('bbbbbbbb', { notes: 'B' })
    const alone = merge(
      id,
      office.seenBy('bbbbbbbb').filter((state) => state.device === 'bbbbbbbb'),
    )
    expect(alone.plan).toMatchObject({ title: 'Kế hoạch', tags: ['một'], notes: 'B' })
  })
})
