/** What a crash left between a plan and its text is read again when the archive is opened. */
import { Failure } from '../../../preload/errors.ts'
import type { Attachment, Plan, PlanId } from '../../../preload/model.ts'
import { mapBounded } from '../archive/bounded.ts'
import type { ReadingParts } from './reading.ts'
import { readAttachment, suggestFields } from './reading.ts'
import { titleOf } from './storing.ts'

/** Files marked pending, and files whose text somebody deleted. Ends quietly when the extraction is closed. */
export async function repairTexts(
  parts: ReadingParts & { onRead(planId: PlanId): void },
): Promise<void> {
  const plans = [...parts.archive.catalog.all()]
  const known = await parts.texts.list()
  const wanting = plans.flatMap((plan) => {
    const files = plan.attachments.filter((file) => isWanting(file, known))
    return files.length > 0 ? [{ plan, files }] : []
  })
  await mapBounded(wanting, parts.extraction.width, async ({ plan, files }) => {
    try {
      await repair(parts, plan, files)
      parts.onRead(plan.id)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
    }
  })
}

/** A failed reading keeps its reason, so its text is there, if empty. */
function isWanting({ text, sha256 }: Attachment, known: ReadonlySet<string>): boolean {
  return text === 'pending' || !known.has(sha256)
}

async function repair(
  parts: ReadingParts,
  plan: Plan,
  files: readonly Attachment[],
): Promise<void> {
  for (const { sha256 } of files) await readAttachment(parts, plan.id, sha256)
  const [main] = plan.attachments
  if (main && files.includes(main)) await suggestFields(parts, plan.id, titleOf(main.name))
}
