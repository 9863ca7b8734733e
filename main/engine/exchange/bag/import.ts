/** The plans of a bag that this program made, into an archive: nothing that is there is changed. */
import { join } from 'node:path'
import { ulid } from 'ulid'
import type { AppError } from '../../../../preload/errors.ts'
import { Failure, toAppError } from '../../../../preload/errors.ts'
import type { Attachment, BagImportReport, Plan, PlanId } from '../../../../preload/model.ts'
import { PlanFields } from '../../../../preload/model.ts'
import { mapBounded } from '../../archive/bounded.ts'
import type { Archive } from '../../archive/index.ts'
import { composed, sameValue } from '../../catalog/store/canonical-json.ts'
import type { BagPlan, PlansDocument } from './plans-document.ts'
import type { ValidBag } from './validate.ts'

const width = 4

export interface PlanImportOptions {
  archive: Archive
  bag: ValidBag
  document: PlansDocument
  signal?: AbortSignal | undefined
  onProgress?: ((done: number, files: number) => void) | undefined
}

export type PlanImportReport = Omit<BagImportReport, 'own' | 'queued' | 'batch'>

/**
 * A plan that is there word for word is skipped; one whose id is taken by another content gets a new
 * id. A plan one of whose files changed since the bag was checked is named, and the others go on.
 * @throws Failure disk.*, archive.unavailable, call.cancelled
 */
export async function importPlans(o: PlanImportOptions): Promise<PlanImportReport> {
  // What another machine wrote into the folder counts as there.
  await o.archive.rescan()
  return new Run(o).make()
}

class Run {
  readonly #o: PlanImportOptions
  /** Of the plans that were there before the bag. */
  readonly #before = new Map<string, PlanId[]>()
  readonly #ids = new Set<PlanId>()
  /** Of the bag's plans that have another id here: the relations between them follow. */
  readonly #renumbered = new Map<PlanId, PlanId>()
  readonly #report: PlanImportReport = {
    imported: [],
    skipped: [],
    duplicates: [],
    problems: [],
  }

  constructor(o: PlanImportOptions) {
    this.#o = o
    for (const plan of o.archive.catalog.all()) {
      this.#ids.add(plan.id)
      const key = likeness(plan)
      const like = this.#before.get(key)
      if (like) like.push(plan.id)
      else this.#before.set(key, [plan.id])
    }
    for (const { id, ...plan } of o.document.plans) {
      const free = this.#ids.has(id) ? ulid().toLowerCase() : id
      const here = this.#like({ id, ...plan }, ownContentOf)?.id ?? free
      if (here !== id) this.#renumbered.set(id, here)
    }
  }

  async make(): Promise<PlanImportReport> {
    const { plans } = this.#o.document
    let done = 0
    await mapBounded(plans, width, async (plan) => {
      if (this.#o.signal?.aborted) throw new Failure('call.cancelled')
      await this.#one(plan)
      done += 1
      this.#o.onProgress?.(done, plans.length)
    })
    return this.#report
  }

  async #one(bagPlan: BagPlan): Promise<void> {
    const relations = bagPlan.relations.map(({ to, ...relation }) => ({
      ...relation,
      to: this.#renumbered.get(to) ?? to,
    }))
    const plan = { ...bagPlan, relations }
    const same = this.#like(plan, contentOf)
    if (same) {
      const trash = same.deletedAt !== null
      this.#report.skipped.push({ title: plan.title, as: same.id, trash })
      return
    }
    const held: string[] = []
    try {
      for (const attachment of plan.attachments) await this.#store(attachment, held)
      await this.#create(plan)
    } catch (error) {
      const problem = toAppError(error)
      // Of one file of the bag; anything else is of the archive's own disk.
      if (!problem.code.startsWith('file.')) throw error
      this.#report.problems.push(problem)
    } finally {
      for (const sha256 of held) this.#o.archive.attachments.letGo(sha256)
    }
  }

  async #store(
    { path, sha256, name }: BagPlan['attachments'][number],
    held: string[],
  ): Promise<void> {
    const { archive, bag, signal } = this.#o
    const file = path === null ? null : bag.file(path)
    if (!file) return
    const source = join(bag.root, file.path)
    const added = await archive.attachments.add(source, signal ? { signal } : {})
    held.push(added.sha256)
    if (added.sha256 !== sha256) throw new Failure('file.changed', { name })
  }

  async #create(plan: BagPlan): Promise<void> {
    const { catalog, attachments } = this.#o.archive
    const files: Attachment[] = []
    for (const { path, ...attachment } of plan.attachments) {
      const isThere = path !== null || (await attachments.locate(attachment.sha256)) !== null
      const missing: AppError = { code: 'attachment.missing', params: { name: attachment.name } }
      if (!isThere) this.#report.problems.push(missing)
      files.push({
        ...attachment,
        // Its text is read here anew.
        text: isThere ? 'pending' : 'none',
        problem: isThere ? null : missing,
      })
    }
    const { createdAt, deletedAt } = plan
    const taken = this.#ids.has(plan.id) ? catalog.get(plan.id) : null
    const here = this.#renumbered.get(plan.id) ?? plan.id
    const origin = this.#ids.has(here)
      ? { createdAt, deletedAt }
      : { id: here, createdAt, deletedAt }
    const { id } = await catalog.create(PlanFields.parse(plan), files, origin)
    this.#report.imported.push(id)
    if (taken)
      this.#report.duplicates.push({
        id,
        of: taken.id,
        reason: 'id',
        trash: taken.deletedAt !== null,
      })
    for (const { id: of, reason, trash } of catalog.duplicates(id))
      if (this.#ids.has(of) && of !== taken?.id)
        this.#report.duplicates.push({ id, of, reason, trash })
  }

  /** The plan that was here before with the same content, one in use rather than one in the trash. */
  #like(plan: BagPlan, content: (plan: Plan) => unknown): Plan | null {
    const { catalog } = this.#o.archive
    const wanted = content(composed(plan))
    const same = [plan.id, ...(this.#before.get(likeness(plan)) ?? [])].flatMap((id) => {
      const known = this.#ids.has(id) ? catalog.get(id) : null
      return known && sameValue(content(known), wanted) ? known : []
    })
    return same.find(({ deletedAt }) => deletedAt === null) ?? same[0] ?? null
  }
}

/** Plans of the same content have the same likeness. */
function likeness({ number, title, issuer }: Plan): string {
  return JSON.stringify([number, title, issuer].map((text) => text.normalize('NFC')))
}

/** What people wrote and gave; not what was read from the files, nor when. */
function contentOf(plan: Plan): unknown {
  const relations = plan.relations.map(({ kind, to }) => JSON.stringify([kind, to])).sort()
  return { ...ownContentOf(plan), relations }
}

/** Without the relations: the plans that they lead to may have other ids here. */
function ownContentOf(plan: Plan) {
  const { relations: _, ...fields } = PlanFields.parse(plan)
  return {
    ...fields,
    areas: fields.areas.toSorted(),
    solutions: fields.solutions.toSorted(),
    tags: fields.tags.toSorted(),
    attachments: plan.attachments
      .map(({ sha256, name, kind }) => JSON.stringify([sha256, name, kind]))
      .sort(),
  }
}
