/** Everything that lives while an archive is open: opened together, closed together. */
import { join } from 'node:path'
import { Failure } from '../../preload/errors.ts'
import type { PlaceRects } from '../../preload/knowledge.ts'
import type {
  ArchiveStatus,
  Attachment,
  BackupStatus,
  DocumentFacts,
  DocumentMarks,
  DocumentText,
  DocumentView,
  ImportProgress,
  IntegrityStatus,
  OcrProgress,
  OcrSettings,
  PageWords,
  Plan,
  PlanFilter,
  PlanHit,
  PlanId,
  RecognisedPage,
  Searches,
  SearchPage,
  Signature,
  TaskProgress,
} from '../../preload/model.ts'
import type { Policy } from '../../preload/policy.ts'
import { noPolicy } from '../../preload/policy.ts'
import type { Archive } from './archive/index.ts'
import { openArchive } from './archive/index.ts'
import { copyOut } from './attachments/copy-out.ts'
import { Exchange } from './exchange/index.ts'
import { Extraction } from './extraction/index.ts'
import { TextStore } from './extraction/text-store.ts'
import type { ExtractedDocument, TextRange } from './extraction/types.ts'
import type { ReadingParts } from './importing/index.ts'
import {
  Attempts,
  ImportQueue,
  OcrJournal,
  OcrQueue,
  suggestFields,
  TextRepair,
  titleOf,
  unlockAttachment,
  WatchedFolders,
} from './importing/index.ts'
import { Indexing } from './indexing.ts'
import { Care } from './integrity/index.ts'
import { Knowledge } from './knowledge/archive/index.ts'
import { KeptSecrets } from './knowledge/archive/kept-secrets.ts'
import { documentMarks, documentText } from './marks.ts'
import { RecentSearches } from './recent-searches.ts'
import { pageWords, recognisedPages } from './recognised.ts'
import { SearchIndex } from './search/index.ts'

/** Shared folders send no events; what other machines wrote is looked for (SHARING.md 9). */
const rescanEveryMs = 60_000

/** A status is sent often; nobody reads more than this. */
const mostFindings = 200

export interface OpenArchiveOptions {
  root: string
  userData: string
  /** Whose name the history shows. */
  person: string
  workerFile: string | null
  ocr: OcrSettings
  onImport(progress: ImportProgress): void
  onOcr(progress: OcrProgress): void
  /** Plans changed; null when any may look different, as after a change of vocabulary. */
  onCatalog(ids: PlanId[] | null): void
  onStatus(): void
  onIntegrity(status: IntegrityStatus): void
  onBackups(status: BackupStatus): void
  onTask(progress: TaskProgress): void
  /** More is known of the archive's texts. */
  onKnowledge(): void
  /** Background work leaves the disk to others; the command line has it to itself. */
  priority: 'low' | 'full'
  /** What an administrator has decided; nothing when absent. */
  policy?: Policy
  report(error: unknown): void
}

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
  readonly #reading: ReadingParts
  readonly #repair: TextRepair
  readonly #texts: TextStore
  readonly #extraction: Extraction
  readonly #index: SearchIndex
  readonly #rescans: NodeJS.Timeout

  private constructor(parts: {
    archive: Archive
    queue: ImportQueue
    watched: WatchedFolders
    recentSearches: RecentSearches
    ocr: OcrQueue
    indexing: Indexing
    knowledge: Knowledge
    care: Care
    exchange: Exchange
    reading: ReadingParts
    repair: TextRepair
    texts: TextStore
    extraction: Extraction
    index: SearchIndex
    rescans: NodeJS.Timeout
  }) {
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
    this.#rescans = parts.rescans
  }

  /** @throws Failure archive.* */
  static async open(o: OpenArchiveOptions): Promise<OpenArchive> {
    const { watchFolders, backup } = o.policy ?? noPolicy
    const archive = await openArchive({
      root: o.root,
      userData: o.userData,
      person: o.person,
      report: o.report,
    })
    const own = join(o.userData, 'index', archive.id)
    const texts = new TextStore(o.root)
    const extraction = new Extraction(o.workerFile === null ? {} : { workerFile: o.workerFile })
    const index = await SearchIndex.open(own, {
      vocabulary: archive.vocabulary,
      onDamaged: (id) => indexing.queue([id]),
    })
    const indexing = new Indexing({
      catalog: archive.catalog,
      texts,
      index,
      vocabulary: archive.vocabulary,
      onProgress: throttled(o.onStatus),
      report: o.report,
    })
    const reading = {
      archive,
      extraction,
      texts,
      attempts: new Attempts(join(own, 'reading')),
    }
    const ocr = new OcrQueue({
      ...reading,
      journal: new OcrJournal(join(own, 'ocr')),
      settings: o.ocr,
      onRead: (id) => indexing.queue([id]),
      onProgress: o.onOcr,
      report: o.report,
    })
    const onRead = (id: PlanId) => {
      indexing.queue([id])
      ocr.queue(id).catch(o.report)
    }
    const kept = join(o.userData, 'archives', archive.id)
    const secrets = await KeptSecrets.load(join(kept, 'kept-secrets.json'))
    const queue = new ImportQueue({
      ...reading,
      secrets,
      stateFile: join(own, 'imports.json'),
      onProgress: o.onImport,
      onRead,
    })
    const recentSearches = await RecentSearches.load(join(kept, 'recent-searches.json'))
    const watched = await WatchedFolders.open({
      stateFile: join(kept, 'watched.json'),
      seenFile: join(own, 'watched-files.jsonl'),
      allowed: watchFolders,
      enqueue: (paths, tagsOf) => queue.add(paths, null, tagsOf),
      report: o.report,
    })
    const care = await Care.open({
      archive,
      own: join(o.userData, 'archives', archive.id),
      priority: o.priority,
      fixed: backup ?? null,
      onIntegrity: o.onIntegrity,
      onBackups: o.onBackups,
      onTask: o.onTask,
      report: o.report,
    })
    archive.catalog.onChange(o.onCatalog)
    archive.onVocabulary(() => {
      indexing.rename(archive.vocabulary)
      o.onCatalog(null)
    })
    const knowledge = new Knowledge({
      catalog: archive.catalog,
      texts,
      recordsFile: join(own, 'knowledge.jsonl'),
      learnedFile: join(kept, 'confirmed-topics.json'),
      secrets,
      onRead: o.onKnowledge,
      report: o.report,
    })
    indexing.reconcile()
    const rescans = setInterval(() => {
      archive.rescan().then(o.onStatus, o.report)
    }, rescanEveryMs)
    rescans.unref()
    const repair = new TextRepair({ ...reading, onRead })
    const readTexts = () => repair.run().catch(o.report)
    void readTexts()
      .then(() => ocr.start())
      .catch(o.report)
    const exchange = new Exchange({
      archive,
      enqueue: (paths) => queue.add(paths, null),
      readTexts,
      onTask: o.onTask,
    })
    return new OpenArchive({
      archive,
      queue,
      watched,
      recentSearches,
      ocr,
      indexing,
      knowledge,
      care,
      exchange,
      reading,
      repair,
      texts,
      extraction,
      index,
      rescans,
    })
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

  async close(): Promise<void> {
    clearInterval(this.#rescans)
    await this.care.close()
    await this.exchange.close()
    await this.watched.close()
    await this.queue.close()
    await this.#repair.close()
    await this.ocr.close()
    await this.indexing.close()
    await this.knowledge.close()
    await this.#extraction.close()
    await this.exchange.idle()
    await this.archive.close()
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

/** At most one call in 250 ms, the last one always. */
function throttled(call: () => void): (progress: number | null) => void {
  let timer: NodeJS.Timeout | null = null
  return (progress) => {
    if (progress === null) {
      if (timer) clearTimeout(timer)
      timer = null
      call()
      return
    }
    timer ??= setTimeout(() => {
      timer = null
      call()
    }, 250)
  }
}
