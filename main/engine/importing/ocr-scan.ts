/** One scan while its pages are being recognised: its text, what is left of it, and what is kept of both. */
import type { ExtractedDocument, ExtractedPage } from '../extraction/types.ts'
import type { OcrJournal } from './ocr-journal.ts'
import type { ReadingParts } from './reading.ts'

/** A long scan is searchable as far as it has been read; indexing it after every page would cost more. */
const saveEveryMs = 15_000
/** Of the time, for writing what would else be written once, at the end. */
const mostSpentWriting = 0.05

type Parts = Pick<ReadingParts, 'archive' | 'texts'> & { journal: OcrJournal }

type Opened = Parts & Pick<ReadingParts, 'extraction'>

export class OcrScan {
  readonly sha256: string
  readonly path: string
  readonly document: ExtractedDocument
  readonly #parts: Parts
  /** Page indices that nobody has taken yet. */
  readonly #left: number[]
  #underWay = 0
  #savedAt = performance.now()
  #savingTookMs = 0
  #unsaved: boolean
  #saving: Promise<void> = Promise.resolve()

  private constructor(
    parts: Parts,
    sha256: string,
    path: string,
    document: ExtractedDocument,
    unsaved: boolean,
  ) {
    this.#parts = parts
    this.sha256 = sha256
    this.path = path
    this.document = document
    this.#left = wantedPages(document)
    this.#unsaved = unsaved
  }

  /** With the pages that another process finished; null when bytes or text are gone, or locked. */
  static async open(parts: Opened, sha256: string): Promise<OcrScan | null> {
    const file = await parts.archive.attachments.locate(sha256)
    const document = await parts.texts.read(sha256)
    if (!file || !document) return null
    if (document.locked && !parts.extraction.isUnlocked(file.path)) return null
    let found = false
    for (const { pageIndex, page } of await parts.journal.read(sha256)) {
      if (!isWanted(document.pages[pageIndex])) continue
      document.pages[pageIndex] = page
      found = true
    }
    return new OcrScan(parts, sha256, file.path, document, found)
  }

  /** The next page; null when all are taken. */
  take(): number | null {
    const pageIndex = this.#left.shift() ?? null
    if (pageIndex !== null) this.#underWay += 1
    return pageIndex
  }

  /** The page is on the disk when it answers. @throws when the disk is full or gone */
  async put(pageIndex: number, page: ExtractedPage): Promise<void> {
    await this.#parts.journal.add(this.sha256, { pageIndex, page })
    this.document.pages[pageIndex] = page
    this.#unsaved = true
    this.#underWay -= 1
  }

  /** A page that was taken and not read is there to be taken again. */
  giveBack(pageIndex: number): void {
    this.#underWay -= 1
    this.#left.unshift(pageIndex)
  }

  /** Puts pages back at a person's wish; to be saved. */
  redo(pageIndices: readonly number[]): void {
    for (const pageIndex of pageIndices) {
      const page = this.document.pages[pageIndex]
      if (!page || this.#left.includes(pageIndex)) continue
      page.ocr = 'again'
      this.#left.push(pageIndex)
    }
  }

  get pagesLeft(): number {
    return this.#left.length + this.#underWay
  }

  /** Pages that nobody has taken. */
  get hasUntaken(): boolean {
    return this.#left.length > 0
  }

  get isSaveDue(): boolean {
    const pause = Math.max(saveEveryMs, this.#savingTookMs / mostSpentWriting)
    return this.#unsaved && performance.now() - this.#savedAt > pause
  }

  /** Adds the journal's pages to the text. */
  save(): Promise<void> {
    this.#saving = this.#saving.catch(() => {}).then(() => this.#save())
    return this.#saving
  }

  /** Also when no page changed: the document's state did. */
  saveAll(): Promise<void> {
    this.#unsaved = true
    return this.save()
  }

  async #save(): Promise<void> {
    if (!this.#unsaved) return
    const startedAt = performance.now()
    this.#unsaved = false
    await this.#parts.texts.write(this.sha256, this.document)
    this.#savedAt = performance.now()
    this.#savingTookMs = this.#savedAt - startedAt
    // A page that came in the meantime is in the journal only.
    if (!this.#unsaved) await this.#parts.journal.clear(this.sha256)
  }
}

const isWanted = (page: ExtractedPage | undefined): boolean =>
  page?.ocr === 'wanted' || page?.ocr === 'again'

export function wantedPages({ pages }: ExtractedDocument): number[] {
  return pages.flatMap((page, pageIndex) => (isWanted(page) ? pageIndex : []))
}
