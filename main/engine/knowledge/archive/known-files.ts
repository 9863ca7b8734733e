/** What each file says: records of all of them on the disk, everything of the last few in memory. */
import type { Attachment, Sha256 } from '../../../../preload/model.ts'
import type { TextStore } from '../../extraction/text-store.ts'
import { inSlices } from '../../slices.ts'
import { numberKey } from '../citations/index.ts'
import type { Experience } from '../topics/index.ts'
import type { FileKnowledge } from './file-knowledge.ts'
import { knowledgeOf } from './file-knowledge.ts'
import type { Cited } from './links.ts'
import type { FileRecord } from './records.ts'
import { Records, rulesVersion } from './records.ts'

const mostKept = 12

export class KnownFiles {
  readonly #records: Records
  readonly #texts: TextStore
  readonly #experience: Experience
  /** The files last asked for, with everything that they say. */
  readonly #kept = new Map<Sha256, Promise<FileKnowledge>>()

  constructor(recordsFile: string, texts: TextStore, experience: Experience) {
    this.#records = new Records(recordsFile)
    this.#texts = texts
    this.#experience = experience
  }

  load(): Promise<void> {
    return this.#records.load()
  }

  idle(): Promise<void> {
    return this.#records.idle()
  }

  record(sha256: Sha256): FileRecord | null {
    return this.#records.get(sha256)
  }

  /** What was learned has changed: what texts suggest is asked anew. */
  forget(): void {
    this.#kept.clear()
  }

  /** Records what a file says, unless that is recorded of the same text. */
  async read({ sha256, text }: Attachment): Promise<void> {
    if (text === 'pending' || this.#records.get(sha256)?.text === text) return
    this.#kept.delete(sha256)
    const { citations, effectiveFrom, secrecy, sketch } = await this.know(sha256)
    await this.#records.put({
      version: rulesVersion,
      sha256,
      text,
      effectiveFrom,
      secrecy: secrecy && {
        degree: secrecy.value,
        pageIndex: secrecy.pageIndex,
        range: [secrecy.range[0], secrecy.range[1]],
      },
      sketch,
      citations: distinct(citations),
    })
  }

  know(sha256: Sha256): Promise<FileKnowledge> {
    const kept = this.#kept.get(sha256)
    if (kept) return kept
    const [oldest] = this.#kept.keys()
    if (this.#kept.size >= mostKept && oldest !== undefined) this.#kept.delete(oldest)
    const made = this.#understand(sha256)
    this.#kept.set(sha256, made)
    made.catch(() => this.#kept.delete(sha256))
    return made
  }

  async #understand(sha256: Sha256): Promise<FileKnowledge> {
    const document = await this.#texts.read(sha256)
    return inSlices(knowledgeOf(document ?? { pages: [] }, this.#experience))
  }
}

function distinct(citations: FileKnowledge['citations']): Cited[] {
  const found = new Map<string, Cited>()
  for (const { number, type, date, title, kind, partly } of citations) {
    const at = `${number === '' ? title : numberKey(number)}|${date}|${kind}|${partly}`
    if (!found.has(at)) found.set(at, { number, type, date, title, kind, partly })
  }
  return [...found.values()]
}
