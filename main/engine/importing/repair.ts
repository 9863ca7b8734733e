/** What a crash left between a plan and its text is read again when the archive is opened. */
import { Failure } from '../../../preload/errors.ts'
import type { Attachment, Plan, PlanId } from '../../../preload/model.ts'
import { mapBounded } from '../archive/bounded.ts'
import type { ReadingParts } from './reading.ts'
import { readAttachment, suggestFields } from './reading.ts'
import { titleOf } from './storing.ts'

/** Files marked pending, and files whose text somebody deleted. */
export class TextRepair {
  readonly #parts: ReadingParts & { onRead(planId: PlanId): void }
  readonly #closing = new AbortController()
  #running: Promise<void> = Promise.resolve()

  constructor(parts: ReadingParts & { onRead(planId: PlanId): void }) {
    this.#parts = parts
  }

  /** Resolves when what wants reading now is read, or this is closed. @throws disk.* */
  run(): Promise<void> {
    this.#running = this.#running.catch(() => {}).then(() => this.#run())
    return this.#running
  }

  /** Gives up what is being read; nothing is written once it resolves. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.#running.catch(() => {})
  }

  async #run(): Promise<void> {
    const { archive, texts, extraction, onRead } = this.#parts
    const { signal } = this.#closing
    const known = await texts.list()
    const wanting = [...archive.catalog.all()].flatMap((plan) => {
      const files = plan.attachments.filter((file) => isWanting(file, known))
      return files.length > 0 ? [{ plan, files }] : []
    })
    await mapBounded(wanting, extraction.width, async ({ plan, files }) => {
      if (signal.aborted) return
      try {
        await repair(this.#parts, plan, files, signal)
        onRead(plan.id)
      } catch (error) {
        if (!(error instanceof Failure)) throw error
      }
    })
  }
}

/** A failed reading keeps its reason, so its text is there, if empty. */
function isWanting({ text, sha256 }: Attachment, known: ReadonlySet<string>): boolean {
  return text === 'pending' || !known.has(sha256)
}

async function repair(
  parts: ReadingParts,
  plan: Plan,
  files: readonly Attachment[],
  signal: AbortSignal,
): Promise<void> {
  for (const { sha256 } of files) {
    if (signal.aborted) return
    await readAttachment(parts, plan.id, sha256, signal)
  }
  if (signal.aborted) return
  const [main] = plan.attachments
  if (main && files.includes(main)) await suggestFields(parts, plan.id, titleOf(main.name))
}
