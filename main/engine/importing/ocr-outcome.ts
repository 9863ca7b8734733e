/** What recognition made of a scan, told to the plans that have it. */
import type { AppError } from '../../../preload/errors.ts'
import { Failure } from '../../../preload/errors.ts'
import type { PlanId } from '../../../preload/model.ts'
import type { Catalog } from '../catalog/index.ts'
import type { Judged } from '../extraction/judge.ts'
import { judgePages } from '../extraction/judge.ts'
import type { OcrScan } from './ocr-scan.ts'

/** Of files inside a file: recognition changes nothing about them. */
const lasting: ReadonlySet<AppError['code']> = new Set(['attachment.partsUnread', 'attachment.cut'])

/** Tells every plan that has the file what its text has become; answers the plans. */
export async function tellPlans(catalog: Catalog, scan: OcrScan): Promise<PlanId[]> {
  const { sha256, document } = scan
  const whole = document.problem?.code !== 'attachment.limit'
  const told: PlanId[] = []
  for (const planId of catalog.plansWith(sha256)) {
    const attachment = catalog.get(planId)?.attachments.find((one) => one.sha256 === sha256)
    const judged = withLasting(
      judgePages(document.pages, attachment?.name ?? '', whole),
      document.problem,
    )
    Object.assign(document, judged)
    await scan.saveAll()
    try {
      const { state: text, problem } = judged
      await catalog.updateAttachment(planId, sha256, { text, problem })
      told.push(planId)
    } catch (error) {
      // Purged in the meantime.
      if (!(error instanceof Failure)) throw error
    }
  }
  return told
}

function withLasting(judged: Judged, before: AppError | null): Judged {
  const lasts = judged.state === 'full' && before !== null && lasting.has(before.code)
  return lasts ? { state: 'partial', problem: before } : judged
}
