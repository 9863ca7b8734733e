import type { Attachment, Plan, PlanSummary, TextState } from '../../../../preload/model.ts'

export function summaryOf(plan: Plan): PlanSummary {
  return {
    id: plan.id,
    number: plan.number,
    type: plan.type,
    title: plan.title,
    issuer: plan.issuer,
    issuedOn: plan.issuedOn,
    areas: plan.areas,
    tags: plan.tags,
    review: plan.review,
    attachments: plan.attachments.length,
    pages: plan.attachments.reduce((sum, { pages }) => sum + (pages ?? 0), 0),
    text: textOf(plan.attachments),
    validity: plan.validity.status,
    deletedAt: plan.deletedAt,
    createdAt: plan.createdAt,
    updatedAt: plan.updatedAt,
  }
}

/** One state for all files of a plan: pending while any is, else theirs, else 'partial'. */
export function textOf(attachments: readonly Attachment[]): TextState {
  const states = new Set(attachments.map(({ text }) => text))
  if (states.has('pending')) return 'pending'
  const [only, ...more] = states
  if (only === undefined) return 'none'
  return more.length === 0 ? only : 'partial'
}
