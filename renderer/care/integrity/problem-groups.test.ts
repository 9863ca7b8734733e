import { describe, expect, it } from 'vitest'
import type { AppError, ErrorCode } from '../../../preload/errors.ts'
import { groupProblems, isRepairable } from './problem-groups.ts'

const problem = (code: ErrorCode, name = code): AppError => ({ code, params: { name } })

describe('the problems of a verification', () => {
  it('stand by kind, the lost ones first, and none is left out', () => {
    const groups = groupProblems([
      problem('attachment.noText'),
      problem('attachment.encrypted'),
      problem('bytes.withoutPlan'),
      problem('plan.withoutBytes'),
      problem('attachment.damaged'),
      problem('attachment.missing'),
    ])
    expect(groups.map(([kind, found]) => [kind, found.length])).toEqual([
      ['missing', 2],
      ['changed', 1],
      ['orphaned', 1],
      ['withoutText', 2],
    ])
  })

  it('can be repaired from a backup where bytes or a plan are lost', () => {
    expect(isRepairable(problem('attachment.damaged'))).toBe(true)
    expect(isRepairable(problem('plan.damaged'))).toBe(true)
    expect(isRepairable(problem('bytes.withoutPlan'))).toBe(false)
    expect(isRepairable(problem('attachment.noText'))).toBe(false)
  })
})
