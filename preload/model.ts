/**
 * The data that crosses a process: plans, attachments, filters, hits.
 * Field names follow Decree 30/2020/NĐ-CP, Annex VI (Subject = title, CodeNumber + CodeNotation = number).
 * Dates are ISO (yyyy-MM-dd), times ISO with offset; text is NFC; offsets count UTF-16 code units.
 */
import { z } from 'zod'
import { AppError } from './errors.ts'
import { sha256Form } from './sha256.ts'

/** ULID in lower case. */
export const PlanId = z.string().regex(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/)
export type PlanId = z.infer<typeof PlanId>

export const Sha256 = z.string().regex(sha256Form)
export type Sha256 = z.infer<typeof Sha256>

/** A hybrid-logical-clock stamp: 12 hex digits of milliseconds, 4 of counter, the device (SHARING.md 3). */
export const Stamp = z.string().regex(/^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-z]{8}$/)
export type Stamp = z.infer<typeof Stamp>

export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const IsoTime = z.iso.datetime({ offset: true })

const shortText = z.string().max(500)
const longText = z.string().max(20_000)

export const TextState = z.enum(['pending', 'full', 'partial', 'none', 'failed'])
export type TextState = z.infer<typeof TextState>

export const AttachmentKind = z.enum(['signed-scan', 'original', 'annex', 'draft', 'other'])

export const Attachment = z.object({
  sha256: Sha256,
  /** The name that the file came with, for people; never used as a path. */
  name: z.string().min(1).max(255),
  /** By magic bytes, not by the name. */
  mediaType: z.string().max(120),
  bytes: z.number().int().nonnegative(),
  /** Known once the file was read. */
  pages: z.number().int().nonnegative().nullable(),
  kind: AttachmentKind,
  addedAt: IsoTime,
  text: TextState,
  /** Why there is no text, or what was noticed (wrong extension…). */
  problem: AppError.nullable(),
})
export type Attachment = z.infer<typeof Attachment>

export const Relation = z.object({ kind: z.string().max(60), to: shortText })
export type Relation = z.infer<typeof Relation>

/** A reader's highlight on a page, with a note maybe: kept in the plan, never in the file. */
export const Annotation = z.object({
  /** ULID in lower case. */
  id: PlanId,
  sha256: Sha256,
  /** From 0. */
  pageIndex: z.number().int().nonnegative(),
  /** [left, bottom, right, top] in PDF user space (points). */
  rects: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).max(1_000),
  /** A colour name of the theme. */
  color: z.string().max(30),
  note: z.string().max(10_000),
  /** The words that stand there. */
  quote: z.string().max(10_000),
  createdAt: IsoTime,
})
export type Annotation = z.infer<typeof Annotation>

export const Review = z.enum(['inbox', 'confirmed'])

/** What a person can edit. Absent facts are null or empty, never missing. */
export const PlanFields = z.object({
  /** Number and notation as printed: "216/KH-UBND". */
  number: shortText,
  /** Id in the `types` vocabulary: "KH", "QĐ"…; "CV" is công văn; '' is unknown. */
  type: z.string().max(60),
  title: z.string().max(2_000),
  issuer: shortText,
  issuedOn: IsoDate.nullable(),
  signer: z.object({ name: shortText, position: shortText }),
  recipients: z.array(shortText).max(500),
  period: z.object({ from: IsoDate.nullable(), to: IsoDate.nullable() }),
  validity: z.object({
    status: z.enum(['in-force', 'partly-expired', 'expired', 'not-yet', 'unknown']),
    from: IsoDate.nullable(),
    to: IsoDate.nullable(),
  }),
  areas: z.array(z.string().max(60)).max(50),
  solutions: z.array(z.string().max(60)).max(50),
  tags: z.array(z.string().min(1).max(100)).max(200),
  retention: z.string().max(60),
  relations: z.array(Relation).max(2_000),
  notes: longText,
  review: Review,
  /** Each by its id: what two readers add is all kept. */
  annotations: z.array(Annotation).max(5_000),
})
export type PlanFields = z.infer<typeof PlanFields>

/** The fields to change, whole values; what is absent stays. */
export const PlanChange = PlanFields.partial()
export type PlanChange = z.infer<typeof PlanChange>

export const Plan = PlanFields.extend({
  id: PlanId,
  attachments: z.array(Attachment),
  /** When it went to the trash; null when it is in use. */
  deletedAt: IsoTime.nullable(),
  createdAt: IsoTime,
  updatedAt: IsoTime,
  /** The highest stamp in the plan's files: name it when saving. */
  revision: Stamp,
})
export type Plan = z.infer<typeof Plan>

export const PlanSummary = z.object({
  id: PlanId,
  number: z.string(),
  type: z.string(),
  title: z.string(),
  issuer: z.string(),
  issuedOn: IsoDate.nullable(),
  areas: z.array(z.string()),
  tags: z.array(z.string()),
  review: Review,
  attachments: z.number().int(),
  pages: z.number().int(),
  text: TextState,
  validity: PlanFields.shape.validity.shape.status,
  deletedAt: IsoTime.nullable(),
  createdAt: IsoTime,
  updatedAt: IsoTime,
})
export type PlanSummary = z.infer<typeof PlanSummary>

export const FacetName = z.enum([
  'area',
  'solution',
  'type',
  'year',
  'issuer',
  'tag',
  'validity',
  'text',
  'review',
])
export type FacetName = z.infer<typeof FacetName>

export const FacetChoice = z.object({
  /** Plans with any of these… */
  include: z.array(z.string()).default([]),
  /** …and none of these. '' stands for "has no value". */
  exclude: z.array(z.string()).default([]),
})

/** How long the trash is for: after that the program offers to empty it. */
export const trashDays = 30

export const PlanFilter = z.object({
  facets: z.partialRecord(FacetName, FacetChoice).default({}),
  /** Show the trash instead of the plans in use. */
  trash: z.boolean().default(false),
})
export type PlanFilter = z.infer<typeof PlanFilter>

/** A search that everybody of the archive finds again by its name. */
export const SavedSearch = z.object({
  /** ULID in lower case. */
  id: PlanId,
  name: z.string().trim().min(1).max(200),
  text: z.string().max(1_000),
  filter: PlanFilter,
})
export type SavedSearch = z.infer<typeof SavedSearch>

export const Searches = z.object({
  saved: z.array(SavedSearch),
  /** What was asked on this machine, the latest first. */
  recent: z.array(z.string()),
})
export type Searches = z.infer<typeof Searches>

export const PlanSort = z.object({
  by: z.enum(['issuedOn', 'number', 'title', 'type', 'issuer', 'createdAt', 'updatedAt']),
  descending: z.boolean(),
})
export type PlanSort = z.infer<typeof PlanSort>

export const FacetCounts = z.record(
  FacetName,
  z.array(z.object({ value: z.string(), count: z.number().int() })),
)
export type FacetCounts = z.infer<typeof FacetCounts>

/** What the archive's plans in use come to. */
export const Overview = z.object({
  plans: z.number().int(),
  /** Of files whose pages are known. */
  pages: z.number().int(),
  /** Each once, however many plans have it. */
  files: z.number().int(),
  bytes: z.number().int(),
  counts: FacetCounts,
  /** '' is unknown; a plan of several areas counts in each. */
  areaYears: z.array(z.object({ year: z.string(), area: z.string(), count: z.number().int() })),
  /** The first plans that may be the same record as another one in use… */
  duplicates: z.array(PlanId),
  /** …and how many there are. */
  duplicateCount: z.number().int(),
})
export type Overview = z.infer<typeof Overview>

export const PlanList = z.object({
  total: z.number().int(),
  plans: z.array(PlanSummary),
})
export type PlanList = z.infer<typeof PlanList>

/** A clash gives back both sides, field by field. */
export const SaveResult = z.discriminatedUnion('status', [
  z.object({ status: z.literal('saved'), plan: Plan }),
  z.object({ status: z.literal('clash'), theirs: Plan, fields: z.array(z.string()) }),
])
export type SaveResult = z.infer<typeof SaveResult>

/** One change for many plans: sets gain and lose elements, fields are set; the rest stays. */
export const BulkChange = z.object({
  addTags: PlanFields.shape.tags.default([]),
  removeTags: PlanFields.shape.tags.default([]),
  addAreas: PlanFields.shape.areas.default([]),
  removeAreas: PlanFields.shape.areas.default([]),
  addSolutions: PlanFields.shape.solutions.default([]),
  removeSolutions: PlanFields.shape.solutions.default([]),
  set: PlanFields.pick({
    type: true,
    period: true,
    validity: true,
    retention: true,
    review: true,
  })
    .partial()
    .default({}),
})
export type BulkChange = z.infer<typeof BulkChange>

/** What a bulk change did; a plan that it would not have altered is in neither list. */
export const BulkResult = z.object({
  changed: z.array(PlanId),
  failed: z.array(z.object({ id: PlanId, error: AppError })),
})
export type BulkResult = z.infer<typeof BulkResult>

/** What a bulk change would alter: how many plans in all, and how many each part of it. */
export const BulkPreview = z.object({
  plans: z.number().int(),
  parts: z.array(
    z.object({
      act: z.enum(['add', 'remove', 'set']),
      field: PlanFields.keyof(),
      value: z.unknown(),
      plans: z.number().int(),
    }),
  ),
})
export type BulkPreview = z.infer<typeof BulkPreview>

/** Values that people set unseen by each other: saving the field, with either value, decides it. */
export const PlanConflict = z.object({
  id: PlanId,
  /** 'edited': two devices set the field. 'deleted': it was edited after somebody deleted the plan. */
  kind: z.enum(['edited', 'deleted']),
  field: z.string(),
  /** The one that stands first, for 'deleted' the time of the deletion; then the others. */
  values: z.array(
    z.object({ value: z.unknown(), at: IsoTime, who: z.string(), kept: z.boolean() }),
  ),
})
export type PlanConflict = z.infer<typeof PlanConflict>

/** Another plan that may be the same record: it holds the same bytes, or has the same number and issuer. */
export const Duplicate = z.object({
  id: PlanId,
  reason: z.enum(['bytes', 'number']),
  trash: z.boolean(),
})
export type Duplicate = z.infer<typeof Duplicate>

export const HistoryEntry = z.object({
  revision: Stamp,
  at: IsoTime,
  /** The device, or the person's name when the device has one. */
  who: z.string(),
  /** Field names whose value this revision changed, with the value before. */
  changed: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const VocabularyEntry = z.object({
  id: z.string(),
  vi: z.string(),
  en: z.string(),
  /** Colour name of the theme and icon name, where the vocabulary has them. */
  color: z.string().optional(),
  icon: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  from: IsoDate.nullable().optional(),
  to: IsoDate.nullable().optional(),
  successors: z.array(z.string()).optional(),
  /** No longer offered; plans that have it still show its name. */
  hidden: z.boolean().optional(),
})
export type VocabularyEntry = z.infer<typeof VocabularyEntry>

export const VocabularyName = z.enum([
  'areas',
  'solutions',
  'types',
  'units',
  'relations',
  'retention',
  'abbreviations',
])
export type VocabularyName = z.infer<typeof VocabularyName>
export const Vocabulary = z.record(VocabularyName, z.array(VocabularyEntry))
export type Vocabulary = z.infer<typeof Vocabulary>

export const Range = z.tuple([z.number().int(), z.number().int()])

/** A passage with the places to mark, as [start, end) in `text`. */
export const Snippet = z.object({ text: z.string(), marks: z.array(Range) })
export type Snippet = z.infer<typeof Snippet>

export const PageHit = z.object({
  sha256: Sha256,
  name: z.string(),
  mediaType: z.string(),
  /** From 0. */
  pageIndex: z.number().int().nonnegative(),
  snippet: Snippet,
})
export type PageHit = z.infer<typeof PageHit>

export const PlanHit = z.object({
  plan: PlanSummary,
  /** The title with the words marked. */
  title: Snippet,
  score: z.number(),
  /** The best pages, best first; empty when only the plan's fields matched. */
  pages: z.array(PageHit),
  pagesMatched: z.number().int(),
})
export type PlanHit = z.infer<typeof PlanHit>

/** One part of the query as the program understood it; the renderer says it in words. */
export const QueryPart = z.object({
  kind: z.enum(['word', 'phrase', 'exclude', 'field', 'near', 'or', 'prefix']),
  field: z.string().optional(),
  text: z.string(),
})
export type QueryPart = z.infer<typeof QueryPart>

export const SearchPage = z.object({
  hits: z.array(PlanHit),
  plansMatched: z.number().int(),
  pagesMatched: z.number().int(),
  tookMs: z.number(),
  understood: z.array(QueryPart),
  /** Words left out because all of them together found too little. */
  dropped: z.array(z.string()),
  suggestion: z.string().nullable(),
  /** The index is still being built; there may be more. */
  incomplete: z.boolean(),
})
export type SearchPage = z.infer<typeof SearchPage>

/** Where matches stand on a page; rectangles [left, bottom, right, top] in PDF user space (points). */
export const PageMarks = z.object({
  pageIndex: z.number().int().nonnegative(),
  marks: z.array(
    z.object({
      rects: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
      snippet: Snippet,
    }),
  ),
})
export type PageMarks = z.infer<typeof PageMarks>

export const DocumentMarks = z.object({
  total: z.number().int(),
  pages: z.array(PageMarks),
})
export type DocumentMarks = z.infer<typeof DocumentMarks>

export const DocumentText = z.object({
  mediaType: z.string(),
  pages: z.array(z.object({ text: z.string(), marks: z.array(Range) })),
})
export type DocumentText = z.infer<typeof DocumentText>

/** A document that the reader lays out itself; whatever else is shown as its text. */
export const DocumentView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text') }),
  /** A .docx without compression and without what can run. */
  z.object({ kind: z.literal('word'), bytes: z.instanceof(Uint8Array) }),
  z.object({
    kind: z.literal('sheets'),
    sheets: z.array(
      z.object({
        name: z.string(),
        rows: z.array(z.array(z.string())),
        /** More than `rows` where the table is too long to be shown. */
        rowsInAll: z.number().int(),
      }),
    ),
  }),
  /** To be sanitised before it is shown. */
  z.object({ kind: z.literal('markup'), html: z.string() }),
  z.object({
    kind: z.literal('mail'),
    subject: z.string(),
    from: z.string(),
    to: z.array(z.string()),
    cc: z.array(z.string()),
    sentAt: IsoTime.nullable(),
    html: z.string().nullable(),
    text: z.string(),
    attachments: z.array(
      z.object({ name: z.string(), mediaType: z.string(), bytes: z.number().int() }),
    ),
  }),
])
export type DocumentView = z.infer<typeof DocumentView>

/** A page whose text comes from recognition; confidence 0–100. */
export const RecognisedPage = z.object({
  pageIndex: z.number().int().nonnegative(),
  confidence: z.number().min(0).max(100),
})
export type RecognisedPage = z.infer<typeof RecognisedPage>

/** Words of a recognised page: [start, end) in `text`, [left, bottom, right, top] in PDF user space (points). */
export const PageWords = z.object({
  text: z.string(),
  words: z.array(
    z.object({
      start: z.number().int(),
      end: z.number().int(),
      rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      confidence: z.number(),
    }),
  ),
})
export type PageWords = z.infer<typeof PageWords>

export const SignerCertificate = z.object({
  subject: z.string(),
  organisation: z.string(),
  issuer: z.string(),
  /** Hexadecimal. */
  serial: z.string(),
  from: IsoTime,
  to: IsoTime,
})
export type SignerCertificate = z.infer<typeof SignerCertificate>

/** A digital signature in a PDF. Its certificates are shown, not judged: nothing is looked up. */
export const Signature = z.object({
  /** '' when the file does not say. */
  signer: z.string(),
  signedAt: IsoTime.nullable(),
  /** Whose clock that was: a time stamp authority's, or the signer's as signed or as written in the PDF. */
  timeFrom: z.enum(['timestamp', 'signature', 'document']).nullable(),
  reason: z.string(),
  /** Whether the bytes that it covers are as they were signed; 'unknown' when that cannot be told. */
  integrity: z.enum(['intact', 'changed', 'unknown']),
  /** False when something was added to the file afterwards: another signature, a stamp, a change. */
  coversWhole: z.boolean(),
  /** The signer's, then who issued it, as far as the file has them. */
  certificates: z.array(SignerCertificate),
})
export type Signature = z.infer<typeof Signature>

/** What a PDF says of itself beside its pages. */
export const DocumentFacts = z.object({
  title: z.string(),
  author: z.string(),
  pages: z.number().int(),
  encrypted: z.boolean(),
  outline: z.array(
    z.object({
      title: z.string(),
      /** From 0. */
      level: z.number().int(),
      pageIndex: z.number().int().nullable(),
    }),
  ),
  /** Files inside the file. */
  files: z.array(z.object({ name: z.string(), bytes: z.number().int() })),
})
export type DocumentFacts = z.infer<typeof DocumentFacts>

export const ImportState = z.enum([
  'waiting',
  /** Marked secret, and nothing of it stored: a person decides. */
  'held',
  'storing',
  'reading',
  'indexing',
  'done',
  'duplicate',
  'failed',
  'cancelled',
])
export type ImportState = z.infer<typeof ImportState>

export const ImportItem = z.object({
  id: z.string(),
  batch: z.string(),
  path: z.string(),
  name: z.string(),
  bytes: z.number().int().nonnegative(),
  /** Items with one group become one plan. */
  group: z.string(),
  state: ImportState,
  planId: PlanId.nullable(),
  /** Why it failed; or, when done, what could not be read of it. */
  problem: AppError.nullable(),
})
export type ImportItem = z.infer<typeof ImportItem>

export const ImportProgress = z.object({
  items: z.array(ImportItem),
  /** Counts over every item of the queue, not only the listed ones. */
  counts: z.record(ImportState, z.number().int()),
})
export type ImportProgress = z.infer<typeof ImportProgress>

/** A folder whose new files are imported by themselves; its files stay where they are. */
export const WatchedFolder = z.object({
  path: z.string().min(1).max(1_000),
  /** Names of its folders become tags of what lies in them. */
  folderTags: z.boolean(),
})
export type WatchedFolder = z.infer<typeof WatchedFolder>

export const WatchedStatus = WatchedFolder.extend({
  /** 'away' while the folder cannot be reached; it is looked for again. */
  state: z.enum(['watching', 'away']),
})
export type WatchedStatus = z.infer<typeof WatchedStatus>

export const KnownArchive = z.object({ path: z.string(), name: z.string() })
export type KnownArchive = z.infer<typeof KnownArchive>

/** `left`: the folder that the archive was moved out of, where it could not be taken away. */
export const MoveReport = z.object({ path: z.string(), left: z.string().nullable() })
export type MoveReport = z.infer<typeof MoveReport>

export const ArchiveStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('closed') }),
  z.object({
    state: z.literal('open'),
    id: z.string(),
    name: z.string(),
    path: z.string(),
    plans: z.number().int(),
    inbox: z.number().int(),
    trash: z.number().int(),
    /** 0–1 while the index is being built, null when it is whole. */
    indexing: z.number().nullable(),
    sample: z.boolean(),
    /** What was found wrong and set aside when the archive was opened. */
    findings: z.array(AppError),
    /** All of them, also those that are not listed. */
    findingCount: z.number().int(),
  }),
  z.object({ state: z.literal('unavailable'), path: z.string(), error: AppError }),
])
export type ArchiveStatus = z.infer<typeof ArchiveStatus>

/** Recognition of scans in the background. */
export const OcrSettings = z.object({
  enabled: z.boolean().default(true),
  /** A laptop without its cable recognises only when asked to. */
  onBattery: z.boolean().default(false),
  /** Pages recognised at once, a core each. */
  cores: z.number().int().min(1).max(16).default(1),
})
export type OcrSettings = z.infer<typeof OcrSettings>

const language = z.enum(['vi', 'en'])
const theme = z.enum(['auto', 'light', 'dark'])
const density = z.enum(['comfortable', 'compact'])
/** Whose name the history shows; '' for the name of the system's account. */
const person = z.string().max(100)

/** Names of dropped folders become tags of what lies in them. */
const folderTags = z.boolean()

/** How large everything is drawn; WCAG 2.2, 1.4.4 asks for twice the size. */
export const Zoom = z.literal([0.9, 1, 1.1, 1.25, 1.5, 1.75, 2])
export type Zoom = z.infer<typeof Zoom>

/** The first steps were taken or put aside. */
const welcomed = z.boolean()

export const Settings = z.object({
  language: language.default('vi'),
  theme: theme.default('auto'),
  density: density.default('comfortable'),
  person: person.default(''),
  ocr: OcrSettings.prefault({}),
  folderTags: folderTags.default(false),
  zoom: Zoom.default(1),
  welcomed: welcomed.default(false),
})
export type Settings = z.infer<typeof Settings>

/** Without defaults: what is absent stays as it is. */
export const SettingsChange = z
  .object({ language, theme, density, person, ocr: OcrSettings, folderTags, zoom: Zoom, welcomed })
  .partial()
export type SettingsChange = z.infer<typeof SettingsChange>

export const OcrProgress = z.object({
  /** 'waiting': for the cable; 'off': by the settings. */
  state: z.enum(['idle', 'running', 'paused', 'waiting', 'off']),
  /** Since the archive was opened. */
  pagesDone: z.number().int(),
  pagesLeft: z.number().int(),
  /** null until a page has been timed. */
  secondsLeft: z.number().nullable(),
})
export type OcrProgress = z.infer<typeof OcrProgress>

/** A new version of the program, from where the policy says. */
export const UpdateState = z.object({
  /** 'off': no place is named, or this copy of the program is not one that replaces itself; 'ready': put in place when the program is closed. */
  state: z.enum(['off', 'checking', 'current', 'ready', 'failed']),
  /** Of the one that is ready. */
  version: z.string().nullable(),
})
export type UpdateState = z.infer<typeof UpdateState>

export const EngineState = z.enum(['starting', 'ready', 'restarting', 'failed'])
export type EngineState = z.infer<typeof EngineState>

/** How far verification is, and what it has found. */
export const IntegrityStatus = z.object({
  /** 'paused' is a round that was begun and not finished, maybe days ago. */
  state: z.enum(['idle', 'running', 'paused']),
  checked: z.number().int(),
  files: z.number().int(),
  bytes: z.number().int(),
  /** Of the last round that ended. */
  finishedAt: IsoTime.nullable(),
  /** The first of them; missing, changed, unreadable, orphaned, without text. */
  problems: z.array(AppError),
  problemCount: z.number().int(),
})
export type IntegrityStatus = z.infer<typeof IntegrityStatus>

/** One backup: a whole archive as it was then; what had not changed is shared with the ones before. */
export const BackupEntry = z.object({
  id: z.string().regex(/^\d{8}t\d{9}z-[0-9a-z]{8}$/),
  at: IsoTime,
  plans: z.number().int(),
  files: z.number().int(),
  bytes: z.number().int(),
})
export type BackupEntry = z.infer<typeof BackupEntry>

export const BackupReport = z.object({
  entry: BackupEntry,
  /** What was not in an earlier backup. */
  copied: z.object({ files: z.number().int(), bytes: z.number().int() }),
  /** Backups that rotation dropped. */
  dropped: z.number().int(),
  problems: z.array(AppError),
})
export type BackupReport = z.infer<typeof BackupReport>

export const RestoreReport = z.object({
  path: z.string(),
  plans: z.number().int(),
  files: z.number().int(),
  problems: z.array(AppError),
})
export type RestoreReport = z.infer<typeof RestoreReport>

/** A backup that was restored, opened and compared with the archive, then taken away again. */
export const DrillReport = RestoreReport.omit({ path: true }).extend({
  entry: BackupEntry,
  /** Plans that are the same in the archive and in the restored copy. */
  same: z.number().int(),
  /** Plans that were changed or added in the archive since the backup. */
  changedSince: z.number().int(),
})
export type DrillReport = z.infer<typeof DrillReport>

export const BackupStatus = z.object({
  folder: z.string().nullable(),
  /** Once a day, while the program is open. */
  daily: z.boolean(),
  running: z.boolean(),
  /** Latest first; empty where the folder cannot be reached. */
  entries: z.array(BackupEntry),
  /** Why the last try failed, or the folder cannot be read. */
  problem: AppError.nullable(),
})
export type BackupStatus = z.infer<typeof BackupStatus>

export const BackupsFound = z.object({
  /** The archive's id. */
  archive: z.string(),
  name: z.string(),
  /** Latest first. */
  entries: z.array(BackupEntry),
})
export type BackupsFound = z.infer<typeof BackupsFound>

/** What was written to a bag or a list; bytes that were not as they should be are named and left out. */
export const ExportReport = z.object({
  path: z.string(),
  plans: z.number().int(),
  files: z.number().int(),
  bytes: z.number().int(),
  problems: z.array(AppError),
})
export type ExportReport = z.infer<typeof ExportReport>

/** What came of a bag. One that is not ours has no plans: its files go through the import queue. */
export const BagImportReport = z.object({
  own: z.boolean(),
  imported: z.array(PlanId),
  /** Plans of the bag that are here already, word for word; `trash`: it lies there. */
  skipped: z.array(z.object({ title: z.string(), as: PlanId, trash: z.boolean() })),
  /** Imported plans that may be the same record as one that was here. 'id': it had the same id, and was changed since. */
  duplicates: z.array(
    z.object({
      id: PlanId,
      of: PlanId,
      reason: z.enum(['id', ...Duplicate.shape.reason.options]),
      trash: z.boolean(),
    }),
  ),
  /** Files given to the import queue, and their batch. */
  queued: z.number().int(),
  batch: z.string().nullable(),
  problems: z.array(AppError),
})
export type BagImportReport = z.infer<typeof BagImportReport>

/** Of a backup, a restore, a drill, an export…: what a bar shows. */
export const TaskProgress = z.object({
  task: z.enum(['backup', 'restore', 'drill', 'repair', 'export', 'importBag', 'move']),
  files: z.number().int(),
  done: z.number().int(),
  /** The last message of a task. */
  ended: z.boolean(),
})
export type TaskProgress = z.infer<typeof TaskProgress>
