import { describe, expect, it } from 'vitest'
import { PlanFields } from '../../../preload/model.ts'
import areas from '../../vocabulary/areas.json' with { type: 'json' }
import relations from '../../vocabulary/relations.json' with { type: 'json' }
import retention from '../../vocabulary/retention.json' with { type: 'json' }
import solutions from '../../vocabulary/solutions.json' with { type: 'json' }
import types from '../../vocabulary/types.json' with { type: 'json' }
import { samplePlans } from './index.ts'
import { fieldsOf } from './sample-plan.ts'

const ids = (entries: readonly { id: string }[]) => entries.map((entry) => entry.id)
const plans = samplePlans.map((plan) => PlanFields.parse(fieldsOf(plan)))

describe('what the sample’s plans are registered with', () => {
  it('uses only words of the vocabularies, and all areas and solutions', () => {
    expect(new Set(plans.flatMap((plan) => plan.areas))).toEqual(new Set(ids(areas)))
    expect(new Set(plans.flatMap((plan) => plan.solutions))).toEqual(new Set(ids(solutions)))
    for (const plan of plans) {
      expect(ids(types)).toContain(plan.type)
      expect(ids(retention)).toContain(plan.retention)
      for (const relation of plan.relations) expect(ids(relations)).toContain(relation.kind)
    }
  })

  it('has a plan that is first of all about each area', () => {
    for (const area of ids(areas)) expect(plans.some((plan) => plan.areas[0] === area)).toBe(true)
  })

  it('leaves two plans in the inbox and says of each that it is only a sample', () => {
    expect(plans.filter((plan) => plan.review === 'inbox')).toHaveLength(2)
    for (const plan of plans) expect(plan.notes).toContain('không phải văn bản chính thức')
  })

  it('cites only earlier papers of the sample', () => {
    for (const plan of plans)
      for (const { to } of plan.relations) {
        const cited = plans.find((other) => other.number === to)
        if (cited)
          expect((cited.issuedOn ?? '') < (plan.issuedOn ?? ''), `${plan.number} ${to}`).toBe(true)
      }
  })
})
