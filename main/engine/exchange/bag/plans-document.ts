/** `data/metadata/plans.json`: every plan of a bag, whole, with the place of each file. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as otherWork } from 'node:timers/promises'
import { decodeTime } from 'ulid'
import { z } from 'zod'
import { Failure } from '../../../../preload/errors.ts'
import { Attachment, Plan, PlanId } from '../../../../preload/model.ts'
import type { ValidBag } from './validate.ts'

export const plansDocumentPath = 'data/metadata/plans.json'
export const plansTablePath = 'data/metadata/plans.csv'
export const documentKind = 'van-kho/plans'
export const documentFormat = 1

/** JSON of a hundred thousand plans; a larger file is nobody's metadata. */
const maxBytes = 512 * 1024 * 1024
const plansAtOnce = 200
/** Plan files lie in a folder of four digits: the year in the id. */
const lastYear = 9_999

export const BagPlan = Plan.extend({
  id: PlanId.pipe(z.string().refine((id) => yearOf(id) <= lastYear)),
  attachments: z.array(
    Attachment.extend({
      /** In the bag, from its root; null where the bytes could not be exported. */
      path: z.string().min(1).max(1_000).nullable(),
    }),
  ),
})
export type BagPlan = z.infer<typeof BagPlan>

const Head = z.looseObject({ kind: z.literal(documentKind), format: z.number().int().positive() })
const Body = z.object({
  archive: z.object({ id: z.string(), name: z.string() }),
  exportedAt: z.string(),
  plans: z.array(z.unknown()),
})

export interface PlansDocument {
  archive: { id: string; name: string }
  plans: BagPlan[]
}

/**
 * The plans of a bag that this program made; null for any other bag.
 * @throws Failure bag.newer, bag.damaged, bag.missing
 */
export async function readPlansDocument(bag: ValidBag): Promise<PlansDocument | null> {
  const file = bag.file(plansDocumentPath)
  if (!file) return null
  if (file.bytes > maxBytes) throw damaged(`${file.bytes} > ${maxBytes}`)
  const text = await readFile(join(bag.root, file.path), 'utf8').catch((error: unknown) => {
    throw new Failure('bag.missing', { path: file.path }, error)
  })
  const json = parsed(text)
  const head = Head.safeParse(json)
  if (!head.success) return null
  if (head.data.format > documentFormat) throw new Failure('bag.newer', { path: bag.root })
  const body = Body.safeParse(json)
  if (!body.success) throw damaged(firstIssue(body.error))
  return { archive: body.data.archive, plans: await readPlans(body.data.plans, bag) }
}

async function readPlans(values: readonly unknown[], bag: ValidBag): Promise<BagPlan[]> {
  const plans = new Map<PlanId, BagPlan>()
  for (const [at, value] of values.entries()) {
    const read = BagPlan.safeParse(value)
    if (!read.success) throw damaged(`plans.${at}.${firstIssue(read.error)}`)
    const plan = read.data
    if (plans.has(plan.id)) throw damaged(`plans.${at}.id`)
    for (const { path, sha256 } of plan.attachments)
      if (path !== null && bag.file(path)?.sha256 !== sha256) throw damaged(path)
    plans.set(plan.id, plan)
    if (at % plansAtOnce === 0) await otherWork()
  }
  return [...plans.values()]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Somebody else's file of this name is a payload like any other.
    return null
  }
}

function firstIssue({ issues: [issue] }: z.ZodError): string {
  return issue ? `${issue.path.join('.')}: ${issue.message}` : ''
}

function damaged(reason: string): Failure {
  return new Failure('bag.damaged', { path: plansDocumentPath, reason })
}

function yearOf(id: PlanId): number {
  return new Date(decodeTime(id.toUpperCase())).getUTCFullYear()
}
