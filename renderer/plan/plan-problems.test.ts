import { expect, it } from 'vitest'
import type { Plan } from '../../preload/model.ts'
import { problemsOf } from './plan-problems.ts'

type Facts = Pick<Plan, 'number' | 'type' | 'issuedOn' | 'period' | 'validity'>
const facts: Facts = {
  number: '216/KH-UBND',
  type: 'KH',
  issuedOn: '2021-09-23',
  period: { from: '2021-01-01', to: '2025-12-31' },
  validity: { status: 'in-force', from: '2021-09-23', to: null },
}
const found = (part: Partial<Facts>) => {
  const plan = { ...facts, ...part } as Plan
  const problems = Object.entries(problemsOf(plan, '2026-01-01', ['KH', 'QĐ', 'CV', 'UBND']))
  return Object.fromEntries(problems.filter(([, problem]) => problem !== null))
}

it('finds nothing in sound facts, nor in a công văn, whose number names no type', () => {
  expect(found({})).toEqual({})
  expect(found({ number: '1234/SNV-VP', type: 'CV' })).toEqual({})
  expect(found({ number: '', type: '' })).toEqual({})
})

it('says when the number names another type, also in a number with a year', () => {
  expect(found({ type: 'QĐ' })).toEqual({ number: 'otherType' })
  expect(found({ number: '12/2021/QĐ-UBND' })).toEqual({ number: 'otherType' })
})

it('says when a date lies ahead, and when something ends before it begins', () => {
  expect(found({ issuedOn: '2027-01-01' })).toEqual({ issuedOn: 'future' })
  expect(found({ period: { from: '2025-01-01', to: '2021-01-01' } })).toEqual({
    periodTo: 'endsBefore',
  })
  expect(found({ validity: { status: 'expired', from: '2022-01-01', to: '2021-01-01' } })).toEqual({
    validTo: 'endsBefore',
  })
})
