/** Text of stored files: read, kept, and told to the plan that has them. */

import { Failure } from '../../../preload/errors.ts'
import type { Attachment, Plan, PlanChange, PlanFields, PlanId } from '../../../preload/model.ts'
import type { Archive } from '../archive/index.ts'
import type { Extraction } from '../extraction/index.ts'
import { unreadDocument } from '../extraction/index.ts'
import type { TextStore } from '../extraction/text-store.ts'
import { fieldsOf, headerOf } from '../knowledge/index.ts'
import type { Attempts } from './attempts.ts'

export interface ReadingParts {
  archive: Archive
  extraction: Extraction
  texts: TextStore
  attempts: Attempts
}

/**
 * Reads one attachment: text on disk first, then the plan that says so.
 * @throws Failure call.cancelled, and then nothing is written
 * @returns the attachment as the plan has it now; null when the plan or its bytes are gone
 */
export async function readAttachment(
  { archive, extraction, texts, attempts }: ReadingParts,
  planId: PlanId,
  sha256: string,
  signal?: AbortSignal,
): Promise<Attachment | null> {
  const plan = archive.catalog.get(planId)
  const attachment = plan?.attachments.find((one) => one.sha256 === sha256)
  const file = await archive.attachments.locate(sha256)
  if (!attachment || !file) return null
  const { name } = attachment
  const read = () => extraction.extract(file.path, name, signal ? { signal } : {})
  const found = (await texts.read(sha256)) ?? (await attempts.guard(sha256, read))
  const document = found === 'deadly' ? unreadDocument('attachment.outOfMemory', name) : found
  await texts.write(sha256, document)
  const updated = await archive.catalog.updateAttachment(planId, sha256, {
    pages: document.pages.length,
    text: document.state,
    problem: document.problem,
    mediaType: document.mediaType,
  })
  return updated.attachments.find((one) => one.sha256 === sha256) ?? null
}

/**
 * Reads a file that has a password; every plan that has the file is told.
 * @throws Failure attachment.missing, attachment.wrongPassword
 */
export async function unlockAttachment(
  parts: ReadingParts,
  sha256: string,
  password: string,
): Promise<{ planIds: PlanId[]; attachment: Attachment }> {
  const { archive, extraction, texts } = parts
  const file = await archive.attachments.locate(sha256)
  const planIds = archive.catalog.plansWith(sha256)
  const owners = planIds.flatMap((id) => archive.catalog.get(id)?.attachments ?? [])
  const known = owners.find((one) => one.sha256 === sha256)
  if (!file || !known) throw new Failure('attachment.missing', { name: known?.name ?? sha256 })
  extraction.unlock(file.path, password)
  const document = await extraction.extract(file.path, known.name)
  if (document.problem?.code === 'attachment.encrypted') {
    extraction.lock(file.path)
    throw new Failure('attachment.wrongPassword', { name: known.name })
  }
  await texts.write(sha256, document)
  let attachment = known
  for (const id of planIds) attachment = (await readAttachment(parts, id, sha256)) ?? attachment
  return { planIds, attachment }
}

/** Fills what a new plan does not say yet from its main file; a person's words are never touched. */
export async function suggestFields(
  { archive, texts }: Pick<ReadingParts, 'archive' | 'texts'>,
  planId: PlanId,
  fallbackTitle: string,
): Promise<void> {
  const plan = archive.catalog.get(planId)
  if (plan?.review !== 'inbox') return
  for (const { sha256 } of plan.attachments) {
    const document = await texts.read(sha256)
    const read = document ? fieldsOf(headerOf(document.pages)) : {}
    const change = onlyEmpty(plan, read, fallbackTitle)
    if (Object.keys(change).length === 0) continue
    await archive.catalog.fill(planId, plan.revision, change)
    return
  }
}

/** What was read, where the plan says nothing or only its file's name. */
function onlyEmpty(plan: Plan, read: Partial<PlanFields>, fallbackTitle: string): PlanChange {
  const change: PlanChange = {}
  if (plan.number === '' && read.number) change.number = read.number
  if (plan.type === '' && read.type) change.type = read.type
  if (plan.issuer === '' && read.issuer) change.issuer = read.issuer
  if (plan.issuedOn === null && read.issuedOn) change.issuedOn = read.issuedOn
  if (plan.signer.name === '' && read.signer) change.signer = read.signer
  if ((plan.title === '' || plan.title === fallbackTitle) && read.title) change.title = read.title
  return change
}
