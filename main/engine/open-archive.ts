/** Everything that lives while an archive is open: opened together, closed together. */
import { Failure } from '../../preload/errors.ts'
import type { PlaceRects } from '../../preload/knowledge.ts'
import type {
  ArchiveStatus,
  Attachment,
  DocumentFacts,
  DocumentMarks,
  DocumentText,
  DocumentView,
  PageWords,
  Plan,
  PlanFilter,
  PlanHit,
  PlanId,
  RecognisedPage,
  Searches,
  SearchPage,
  Signature,
} from '../../preload/model.ts'
import type { Archive } from './archive/index.ts'
import { openArchive } from './archive/index.ts'
import { copyOut } from './attachments/copy-out.ts'
import { Calls } from './calls.ts'
import type { Exchange } from './exchange/index.ts'
import type { Extraction } from './extraction/index.ts'
import type { TextStore } from './extraction/text-store.ts'
import type { ExtractedDocument, TextRange } from './extraction/types.ts'
import type {
  ImportQueue,
  OcrQueue,
  ReadingParts,
  TextRepair,
  WatchedFolders,
} from './importing/index.ts'
import { suggestFields, titleOf, unlockAttachment } from './importing/index.ts'
import type { Indexing } from './indexing.ts'
import type { Care } from './integrity/index.ts'
import type { Knowledge } from './knowledge/archive/index.ts'
import { documentMarks, documentText } from './marks.ts'
import type { OpenArchiveOptions, Parts } from './opening.ts'
import { openParts } from './opening.ts'
import type { RecentSearches } from './recent-searches.ts'
import { pageWords, recognisedPages } from './recognised.ts'
import type { SearchIndex } from './search/index.ts'
import { Settling } from './settling.ts'

/** Shared folders send no events; what other machines wrote is looked for (SHARING.md 9). */
const rescanEveryMs = 60_000

/** More plans than this, and the background waits until the window has its first screen. */
const mostAtOnce = 2_000
const firstScreenMs = 1_500

/** A status is sent often; nobody reads more than this. */
const mostFindings = 200

export class OpenArchive {
  readonly archive: Archive
  readonly queue: ImportQueue
  readonly watched: WatchedFolders
  readonly recentSearches: RecentSearches
  readonly ocr: OcrQueue
  readonly indexing: Indexing
  readonly knowledge: Knowledge
  readonly care: Care
  readonly exchange: Exchange
  /** What is under way on it. */
  readonly calls = new Calls()
  readonly #reading: ReadingParts
  readonly #repair: TextRepair
  readonly #texts: TextStore
  readonly #extraction: Extraction
  readonly #index: SearchIndex
  readonly #settling: Settling
  readonly #rescans: NodeJS.Timeout
  readonly #report: (error: unknown) => void
  #closing: Promise<void> | null = null

  private constructor(parts: Parts, o: OpenArchiveOptions, settling: Settling) {
    this.#settling = settling
    this.archive = parts.archive
    this.queue = parts.queue
    this.watched = parts.watched
    this.recentSearches = parts.recentSearches
    this.ocr = parts.ocr
    this.indexing = parts.indexing
    this.knowledge = parts.knowledge
    this.care = parts.care
    this.exchange = parts.exchange
    this.#reading = parts.reading
    this.#repair = parts.repair
    this.#texts = parts.texts
    this.#extraction = parts.extraction
    this.#index = parts.index
    this.#report = o.report
    this.#rescans = setInterval(() => {
      this.archive.rescan().then(o.onStatus, o.report)
    }, rescanEveryMs)
    this.#rescans.unref()
  }

  /** @throws Failure archive.*, disk.*; then nothing is left open */
  static async open(o: OpenArchiveOptions): Promise<OpenArchive> {
    const settling = new Settling()
    const archive = await openArchive({ ...o, settled: settling.done })
    try {
      const parts = await openParts(archive, o, settling.done)
      const { plans } = archive.catalog.counts()
      settling.start(o.priority === 'low' && plans > mostAtOnce ? firstScreenMs : 0)
      return new OpenArchive(parts, o, settling)
    } catch (error) {
      settling.end()
      await archive.close()
      throw error
    }
  }

  status(): ArchiveStatus {
    const { id, name, root, sample, findings, catalog } = this.archive
    return {
      state: 'open',
      id,
      name,
      path: root,
      ...catalog.counts(),
      indexing: this.indexing.progress,
      sample,
      findings: findings.slice(0, mostFindings),
      findingCount: findings.length,
    }
  }

  /** Searches the plans that the filter lets through. */
  search(text: string, filter: PlanFilter, offset: number, limit: number): SearchPage {
    const startedAt = performance.now()
    const { catalog } = this.archive
    const found = this.#index.search(text, {
      offset,
      limit,
      accept: catalog.matcher(filter),
    })
    const hits = found.plans.flatMap(({ planId, ...hit }): PlanHit[] => {
      const plan = catalog.summary(planId)
      return plan ? [{ plan, ...hit }] : []
    })
    return {
      hits,
      plansMatched: found.plansMatched,
      pagesMatched: found.pagesMatched,
      understood: found.understood,
      dropped: found.dropped,
      suggestion: found.suggestion,
      incomplete: this.indexing.progress !== null,
      tookMs: performance.now() - startedAt,
    }
  }

  async searches(): Promise<Searches> {
    return { saved: await this.archive.searches.all(), recent: [...this.recentSearches.all] }
  }

  /** @throws Failure attachment.missing */
  async marks(sha256: string, text: string): Promise<DocumentMarks> {
    const [file, document] = await Promise.all([this.#locate(sha256), this.#text(sha256)])
    const { abbreviations } = this.#index
    return documentMarks(document, file.path, { text, abbreviations }, this.#extraction)
  }

  /** @throws Failure attachment.missing */
  async text(sha256: string, text: string): Promise<DocumentText> {
    const { abbreviations } = this.#index
    return documentText(await this.#text(sha256), { text, abbreviations })
  }

  /** @throws Failure attachment.missing, file.tooLarge, attachment.broken, attachment.timedOut */
  async view(sha256: string): Promise<DocumentView> {
    const { path } = await this.#locate(sha256)
    const { name = sha256, mediaType = '' } = this.#attachmentFacts(sha256) ?? {}
    return this.#extraction.view({ path, name, mediaType })
  }

  /** @throws Failure plan.notFound, call.invalid */
  async split(id: PlanId, files: readonly string[]): Promise<Plan> {
    const { catalog } = this.archive
    const main = catalog.get(id)?.attachments.find(({ sha256 }) => files.includes(sha256))
    const title = titleOf(main?.name ?? '')
    const made = await catalog.split(id, files, { title, review: 'inbox' })
    await suggestFields(this.#reading, made.id, title)
    return catalog.get(made.id) ?? made
  }

  async recognised(sha256: string): Promise<RecognisedPage[]> {
    return recognisedPages(await this.#text(sha256))
  }

  async words(sha256: string, pageIndex: number): Promise<PageWords | null> {
    return pageWords(await this.#text(sha256), pageIndex)
  }

  /** @throws Failure attachment.missing */
  async signatures(sha256: string): Promise<Signature[]> {
    return this.#extraction.signatures((await this.#locate(sha256)).path)
  }

  /** @throws Failure attachment.missing */
  async facts(sha256: string): Promise<DocumentFacts | null> {
    return this.#extraction.facts((await this.#locate(sha256)).path)
  }

  /** @throws Failure attachment.missing, attachment.wrongPassword */
  async unlock(sha256: string, password: string): Promise<Attachment> {
    const { planIds, attachment } = await unlockAttachment(this.#reading, sha256, password)
    this.indexing.queue(planIds)
    for (const id of planIds) await this.ocr.queue(id)
    return attachment
  }

  /** Where ranges of a page stand on it, one list of rectangles a range. @throws Failure attachment.missing */
  async places(sha256: string, pageIndex: number, ranges: TextRange[]): Promise<PlaceRects> {
    const [file, { pages }] = await Promise.all([this.#locate(sha256), this.#text(sha256)])
    const [page] = await this.#extraction.locate(file.path, [{ pageIndex, ranges }], pages)
    return (page?.rects ?? []).map((rects) =>
      rects.map(([left, bottom, right, top]) => [left, bottom, right, top]),
    )
  }

  /** A stored file that some plan refers to; null for any other. */
  async attachment(
    sha256: string,
  ): Promise<{ path: string; name: string; mediaType: string; bytes: number } | null> {
    const attachment = this.#attachmentFacts(sha256)
    const file = attachment ? await this.archive.attachments.locate(sha256) : null
    if (!attachment || !file) return null
    return { ...file, name: attachment.name, mediaType: attachment.mediaType }
  }

  /** @throws Failure attachment.missing, attachment.damaged, disk.* */
  async copyOut(sha256: string, to: string, readOnly: boolean): Promise<void> {
    const { path } = await this.#locate(sha256)
    const name = this.#attachmentFacts(sha256)?.name ?? sha256
    await copyOut({ path, sha256, name }, to, { readOnly })
  }

  /**
   * Nothing is written once it resolves. What was acknowledged is on the disk already: a part that cannot
   * keep its notes (a full disk) is reported, and keeps no other from closing nor the lock from being given back.
   */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    this.#settling.end()
    clearInterval(this.#rescans)
    const sources = [this.care, this.exchange, this.watched, this.queue, this.#repair, this.ocr]
    for (const part of [...sources, this.#extraction]) await this.#closed(part.close())
    // Ended now, or about to: what they waited for was given up.
    await this.calls.ended()
    await this.#closed(this.exchange.idle())
    for (const part of [this.indexing, this.knowledge]) await this.#closed(part.close())
    await this.archive.close()
  }

  async #closed(closing: Promise<void>): Promise<void> {
    await closing.catch(this.#report)
  }

  #attachmentFacts(sha256: string) {
    const { catalog } = this.archive
    for (const id of catalog.plansWith(sha256)) {
      const attachment = catalog.get(id)?.attachments.find((one) => one.sha256 === sha256)
      if (attachment) return attachment
    }
    return null
  }

  async #locate(sha256: string) {
    const file = await this.archive.attachments.locate(sha256)
    if (!file)
      throw new Failure('attachment.missing', {
        name: this.#attachmentFacts(sha256)?.name ?? sha256,
      })
    return file
  }

  async #text(sha256: string): Promise<ExtractedDocument> {
    const document = await this.#texts.read(sha256)
    if (document) return document
    const mediaType = this.#attachmentFacts(sha256)?.mediaType ?? 'application/octet-stream'
    return { mediaType, pages: [], info: { title: '', author: '' }, state: 'none', problem: null }
  }
}
