import { describe, expect, it } from 'vitest'
import type { PlanSuggestion } from '../../preload/knowledge.ts'
import { emptySuggestion } from '../../preload/knowledge.ts'
import { Plan } from '../../preload/model.ts'
import { confirmation, suggestedRows } from './suggested-rows.ts'

const place = { sha256: 'ab'.repeat(32), pageIndex: 0, range: [0, 3] as [number, number] }
const plan = Plan.parse({
  id: '01m85xhgy7jy7et1689ykymtzh',
  revision: '000000000000-0000-maynayxx',
  number: '216/KH-UBND',
  type: 'KH',
  title: 'tep',
  issuer: '',
  issuedOn: null,
  signer: { name: '', position: '' },
  recipients: [],
  period: { from: null, to: null },
  validity: { status: 'unknown', from: null, to: null },
  areas: ['the-che'],
  solutions: [],
  tags: [],
  retention: '',
  relations: [],
  notes: '',
  review: 'inbox',
  annotations: [],
  attachments: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  deletedAt: null,
})
const suggestion: PlanSuggestion = {
  ...emptySuggestion,
  fields: {
    ...emptySuggestion.fields,
    number: { ...place, value: '216/KH-UBND', confidence: 0.99 },
    title: { ...place, value: 'Cải cách hành chính', confidence: 0.9 },
  },
  areas: [
    { ...place, id: 'the-che', score: 1, sentence: 'a' },
    { ...place, id: 'thu-tuc', score: 0.8, sentence: 'Cắt giảm thủ tục.' },
  ],
}

describe('suggestions of a new plan', () => {
  it('stand beside what the plan says, areas by themselves with their sentence', () => {
    const rows = suggestedRows(plan, suggestion)
    expect(rows.map(({ field, value, there }) => [field, value, there])).toEqual([
      ['number', '216/KH-UBND', true],
      ['title', 'Cải cách hành chính', false],
      ['areas', 'the-che', true],
      ['areas', 'thu-tuc', false],
    ])
    expect(rows[3]?.reason).toBe('Cắt giảm thủ tục.')
  })

  it('are taken over with the confirmation, beside what is there', () => {
    expect(confirmation(plan, suggestedRows(plan, suggestion))).toEqual({
      title: 'Cải cách hành chính',
      areas: ['the-che', 'thu-tuc'],
      review: 'confirmed',
    })
    expect(confirmation(plan, [])).toEqual({ review: 'confirmed' })
  })
})
