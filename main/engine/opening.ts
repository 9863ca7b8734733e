/** The parts of an open archive: made together, each told of the others. */
import { join } from 'node:path'
import type {
  BackupStatus,
  ImportProgress,
  IntegrityStatus,
  OcrProgress,
  OcrSettings,
  PlanId,
  TaskProgress,
} from '../../preload/model.ts'
import { noPolicy } from '../../preload/no-policy.ts'
import type { Policy } from '../../preload/policy.ts'
import type { Archive } from './archive/index.ts'
import { Exchange } from './exchange/index.ts'
import { Extraction } from './extraction/index.ts'
import { TextStore } from './extraction/text-store.ts'
import type { ReadingParts } from './importing/index.ts'
import {
  Attempts,
  ImportQueue,
  OcrJournal,
  OcrQueue,
  TextRepair,
  WatchedFolders,
} from './importing/index.ts'
import { Indexing } from './indexing.ts'
import { Care } from './integrity/index.ts'
import { Knowledge } from './knowledge/archive/index.ts'
import { KeptSecrets } from './knowledge/archive/kept-secrets.ts'
import { RecentSearches } from './recent-searches.ts'
import { SearchIndex } from './search/index.ts'

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

export interface Parts {
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
}

/**
 * @param settled when the background may begin, if it may
 * @throws Failure disk.*; then nothing has begun to work on the archive
 */
export async function openParts(
  archive: Archive,
  o: OpenArchiveOptions,
  settled: Promise<boolean>,
): Promise<Parts> {
  const own = join(o.userData, 'index', archive.id)
  const kept = join(o.userData, 'archives', archive.id)
  const { watchFolders, backup } = o.policy ?? noPolicy
  // What may fail comes before what lives.
  const care = await Care.open({
    archive,
    own: kept,
    priority: o.priority,
    fixed: backup ?? null,
    onIntegrity: o.onIntegrity,
    onBackups: o.onBackups,
    onTask: o.onTask,
    report: o.report,
  })
  const secrets = await KeptSecrets.load(join(kept, 'kept-secrets.json'))
  const recentSearches = await RecentSearches.load(join(kept, 'recent-searches.json'))
  const index = await SearchIndex.open(own, {
    vocabulary: archive.vocabulary,
    onDamaged: (id) => indexing.queue([id]),
  })
  const texts = new TextStore(o.root)
  const extraction = new Extraction(o.workerFile === null ? {} : { workerFile: o.workerFile })
  const indexing = new Indexing({
    catalog: archive.catalog,
    texts,
    index,
    vocabulary: archive.vocabulary,
    onProgress: throttled(o.onStatus),
    report: o.report,
  })
  const attempts = new Attempts(join(own, 'reading'))
  const reading = { archive, extraction, texts, attempts }
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
  const queue = new ImportQueue({
    ...reading,
    secrets,
    stateFile: join(own, 'imports.json'),
    onProgress: o.onImport,
    onRead,
  })
  const watched = await WatchedFolders.open({
    stateFile: join(kept, 'watched.json'),
    seenFile: join(own, 'watched-files.jsonl'),
    allowed: watchFolders,
    enqueue: (paths, tagsOf) => queue.add(paths, null, tagsOf),
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
    audit: archive.audit,
    recordsFile: join(own, 'knowledge.jsonl'),
    learnedFile: join(kept, 'confirmed-topics.json'),
    secrets,
    // Files are found by their words first; what they say of each other can wait.
    whenQuiet: () => queue.idle(),
    onRead: o.onKnowledge,
    settled,
    report: o.report,
  })
  const repair = new TextRepair({ ...reading, onRead })
  const readTexts = () => repair.run().catch(o.report)
  const begin = async () => {
    // The first search must know that it is not whole; the rest can wait.
    if (indexing.lacksPlans) indexing.reconcile()
    if (!(await settled)) return
    indexing.reconcile()
    await readTexts()
    await ocr.start()
  }
  begin().catch(o.report)
  const exchange = new Exchange({
    archive,
    enqueue: (paths) => queue.add(paths, null),
    readTexts,
    onTask: o.onTask,
  })
  return {
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
