/** Text of stored files: read, kept, and told to the plan that has them. */
import type { Attachment, PlanChange, PlanId } from '../../../preload/model.ts'
import type { Archive } from '../archive/index.ts'
import type { Extraction } from '../extraction/index.ts'
import type { TextStore } from '../extraction/text-store.ts'
import { readHeader } from '../knowledge/index.ts'

export interface ReadingParts {
  archive: Archive
  extraction: Extraction
  texts: TextStore
}

/**
 * Reads one attachment: text on disk first, then the plan that says so.
 * @returns the attachment as the plan has it now; null when the plan or its bytes are gone
 */
export async function readAttachment(
  { archive, extraction, texts }: ReadingParts,
  planId: PlanId,
  sha256: string,
  signal?: AbortSignal,
): Promise<Attachment | null> {
  const plan = archive.catalog.get(planId)
  const attachment = plan?.attachments.find((one) => one.sha256 === sha256)
  const file = await archive.attachments.locate(sha256)
  if (!attachment || !file) return null
  const document =
    (await texts.read(sha256)) ??
    (await extraction.extract(file.path, attachment.name, signal ? { signal } : {}))
  await texts.write(sha256, document)
  const updated = await archive.catalog.updateAttachment(planId, sha256, {
    pages: document.pages.length,
    text: document.state,
    problem: document.problem,
    mediaType: document.mediaType,
  })
  return updated.attachments.find((one) => one.sha256 === sha256) ?? null
}

/** Fills what a new plan does not say yet from its main file's first page; a person's words are never touched. */
export async function suggestFields(
  { archive, texts }: ReadingParts,
  planId: PlanId,
  fallbackTitle: string,
): Promise<void> {
  const plan = archive.catalog.get(planId)
  if (plan?.review !== 'inbox' || (plan.title !== '' && plan.title !== fallbackTitle)) return
  for (const { sha256 } of plan.attachments) {
    const first = (await texts.read(sha256))?.pages[0]?.text ?? ''
    const header = readHeader(first)
    if (Object.keys(header).length === 0) continue
    const change: PlanChange = {}
    if (plan.number === '' && header.number) change.number = header.number
    if (plan.type === '' && header.type) change.type = header.type
    if (plan.issuedOn === null && header.issuedOn) change.issuedOn = header.issuedOn
    if (header.title) change.title = header.title
    await archive.catalog.save(planId, plan.revision, change)
    return
  }
}

/** Reads again what a crash left between plan and text: files marked pending, one after the other. */
export async function repairTexts(
  parts: ReadingParts & { onRead(planId: PlanId): void; skip?: ReadonlySet<PlanId> },
): Promise<void> {
  for (const plan of [...parts.archive.catalog.all()]) {
    if (parts.skip?.has(plan.id)) continue
    const pending = plan.attachments.filter((one) => one.text === 'pending')
    for (const { sha256 } of pending) await readAttachment(parts, plan.id, sha256)
    if (pending.length > 0) parts.onRead(plan.id)
  }
}
