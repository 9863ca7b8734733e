import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Clock } from '../plan/clock.ts'
import { applyEdit, editTowards } from '../plan/edit.ts'
import { merge } from '../plan/merge.ts'
import { emptyState, emptyValues } from '../plan/state.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Document } from './migration.ts'
import { decodeState, encodeState, PlanFile } from './plan-file.ts'
import { migratePlanFile } from './plan-migrations.ts'

const id = '01j0000000000000000000000a'
// What is saved is in NFC (SHARING.md 7).
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((each) => each.normalize('NFC'))
const labels = fc.uniqueArray(
  text.filter((each) => each !== ''),
  { maxLength: 3 },
)
const change = fc.record(
  {
    number: text,
    title: text,
    issuedOn: fc.constantFrom(null, '2021-09-23'),
    signer: fc.record({ name: text, position: text }),
    recipients: fc.array(text, { maxLength: 3 }),
    notes: text,
    deleted: fc.constantFrom(null, '2026-01-01T00:00:00.000Z'),
    areas: labels,
    tags: labels,
    relations: fc.uniqueArray(fc.record({ kind: text, to: text }), {
      maxLength: 2,
      selector: ({ kind, to }) => `${kind} ${to}`,
    }),
  },
  { requiredKeys: [] },
)

/** A file as version 1 wrote it, which had no annotations. */
function versionOne(changes: (typeof change extends fc.Arbitrary<infer T> ? T : never)[]) {
  const clock = new Clock('aaaaaaaa', () => 1_750_000_000_000)
  let own = emptyState(id, 'aaaaaaaa')
  for (const [round, wanted] of [{}, ...changes].entries()) {
    const states = round === 0 ? [] : [own]
    const values = round === 0 ? emptyValues(id) : merge(id, states).values
    const settle = new Set(round === 0 ? ['createdAt'] : [])
    const after = round === 0 ? { createdAt: values.createdAt } : wanted
    const edit = editTowards(values, after, settle)
    own = applyEdit(edit, { own, states, values, nextStamp: () => clock.tick(), who: 'Lan' })
  }
  const { plan, sets, ...file }: Document & { plan: Document; sets: Document } = JSON.parse(
    canonicalJson(encodeState(own)),
  )
  const without = ({ annotations: _, ...rest }: Document): Document => rest
  return { ...file, format: 1, plan: without(plan), sets: without(sets) }
}

it('makes of any version-1 file the same plan, without annotations', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
      const old = versionOne(changes)
      const before = canonicalJson(old)
      const file = PlanFile.parse(migratePlanFile(old))
      expect(canonicalJson(old)).toBe(before)
      expect(file).toEqual({
        ...old,
        format: 2,
        plan: { ...old.plan, annotations: [] },
        sets: { ...old.sets, annotations: [] },
      })
      const { plan } = merge(id, [decodeState(file)])
      const { createdAt, deleted, ...facts } = old.plan
      expect(plan).toMatchObject({ ...facts, createdAt, deletedAt: deleted, annotations: [] })
      // The way there and back again ends at the same bytes.
      expect(canonicalJson(encodeState(decodeState(file)))).toBe(canonicalJson(file))
    }),
  )
})

it('leaves alone what is current, newer or no plan file at all', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 2, max: 9 }), (value, format) => {
      expect(migratePlanFile({ format, value })).toEqual({ format, value })
      const migrated = migratePlanFile({ format: 1, plan: value, sets: value })
      expect(PlanFile.safeParse(migrated).success).toBe(false)
    }),
  )
  for (const value of [null, 'x', 3, [1], { format: '1' }, { format: 0.5 }]) {
    expect(migratePlanFile(value)).toBe(value)
  }
})
