import { z } from 'zod'
import { AppError } from '../errors.ts'
import * as k from '../knowledge.ts'
import * as m from '../model.ts'
import { call, done, nothing, someList } from './call.ts'

/** Answered by the engine. */
export const engineContract = {
  archive: {
    status: call(nothing, m.ArchiveStatus),
    create: call(
      z.object({ path: z.string().min(1), name: z.string().min(1).max(200) }),
      m.ArchiveStatus,
    ),
    open: call(z.object({ path: z.string().min(1) }), m.ArchiveStatus),
    /** Opens the sample archive, making it first where it is not there. */
    openSample: call(nothing, m.ArchiveStatus),
    close: call(nothing, m.ArchiveStatus),
    /** Its name for people; its folder keeps its own. */
    rename: call(z.object({ name: z.string().trim().min(1).max(200) }), m.ArchiveStatus),
    recent: call(nothing, z.array(m.KnownArchive)),
    /** Takes an archive off the list of recent ones; its folder stays as it is. */
    forget: call(z.object({ path: z.string().min(1) }), z.array(m.KnownArchive)),
    /** What is to be said of a place before an archive is put there. */
    judgePlace: call(z.object({ path: z.string().min(1) }), z.array(AppError)),
    /** Moves the open archive's folder; it is open again, here or there, when this answers. */
    move: call(z.object({ path: z.string().min(1) }), m.MoveReport),
    /** Ends the move under way; everything is as before. */
    cancelMove: call(nothing, done),
  },
  plans: {
    list: call(
      z.object({
        filter: m.PlanFilter,
        sort: m.PlanSort,
        offset: z.number().int().nonnegative(),
        limit: z.number().int().min(1).max(1_000),
      }),
      m.PlanList,
    ),
    /** What `list` gives, as ids: a range of it, or all. */
    ids: call(
      z.object({
        filter: m.PlanFilter,
        sort: m.PlanSort,
        offset: z.number().int().nonnegative(),
        limit: z.number().int().min(1).max(100_000),
      }),
      z.array(m.PlanId),
    ),
    facets: call(z.object({ filter: m.PlanFilter }), m.FacetCounts),
    /** All plans in use, counted. */
    overview: call(nothing, m.Overview),
    /** How many of these plans have each value. */
    tally: call(z.object({ ids: z.array(m.PlanId).max(100_000) }), m.FacetCounts),
    get: call(z.object({ id: m.PlanId }), m.Plan),
    save: call(z.object({ id: m.PlanId, base: m.Stamp, change: m.PlanChange }), m.SaveResult),
    /** The same change to many plans, as one action for `undo`. One that fails stops no other. */
    saveMany: call(
      z.object({ ids: z.array(m.PlanId).min(1).max(100_000), change: m.BulkChange }),
      m.BulkResult,
    ),
    /** What `saveMany` would do; nothing is written. */
    previewMany: call(
      z.object({ ids: z.array(m.PlanId).min(1).max(100_000), change: m.BulkChange }),
      m.BulkPreview,
    ),
    /** Takes back the last save, bulk change, trash or restore of this session; answers the plans that it changed. */
    undo: call(nothing, z.array(m.PlanId)),
    history: call(z.object({ id: m.PlanId }), z.array(m.HistoryEntry)),
    /** Brings a plan back to what it was at a revision of its history, as a new revision. */
    restoreRevision: call(z.object({ id: m.PlanId, revision: m.Stamp }), m.Plan),
    conflicts: call(nothing, z.array(m.PlanConflict)),
    duplicates: call(z.object({ id: m.PlanId }), z.array(m.Duplicate)),
    /** The files of the others join `into`, and they go to the trash; `undo` takes all of it back. */
    merge: call(z.object({ into: m.PlanId, others: z.array(m.PlanId).min(1).max(1_000) }), m.Plan),
    /** What a file is to its plan: the signed scan, an annex… */
    setFileKind: call(z.object({ id: m.PlanId, sha256: m.Sha256, kind: m.AttachmentKind }), m.Plan),
    /** Makes some of a plan's files a plan of their own, in the inbox. */
    split: call(z.object({ id: m.PlanId, files: z.array(m.Sha256).min(1).max(1_000) }), m.Plan),
    trash: call(z.object({ ids: z.array(m.PlanId).min(1).max(100_000) }), done),
    restore: call(z.object({ ids: z.array(m.PlanId).min(1).max(100_000) }), done),
    /** Plans that have been in the trash for longer than `trashDays`. */
    expired: call(nothing, z.array(m.PlanId)),
    /** Deletes plans of the trash for good, and the files that no other plan refers to. */
    purge: call(
      z.object({ ids: z.array(m.PlanId).min(1).max(100_000) }),
      z.object({ plans: z.number().int(), files: z.number().int() }),
    ),
  },
  vocabulary: {
    /** With the entries that are hidden. */
    all: call(nothing, m.Vocabulary),
    /** Makes `entries` the whole of one vocabulary in this archive; an entry of the program that is left out is hidden. */
    set: call(
      z.object({ name: m.VocabularyName, entries: z.array(m.VocabularyEntry).max(5_000) }),
      m.Vocabulary,
    ),
  },
  search: {
    run: call(
      z.object({
        text: z.string().max(1_000),
        filter: m.PlanFilter,
        offset: z.number().int().nonnegative().default(0),
        limit: z.number().int().min(1).max(200).default(50),
      }),
      m.SearchPage,
    ),
  },
  searches: {
    all: call(nothing, m.Searches),
    /** Stored with the archive, for everybody; one of the same name takes its place. */
    save: call(m.SavedSearch.omit({ id: true }), m.Searches),
    remove: call(z.object({ id: m.PlanId }), m.Searches),
    /** Somebody looked at what this found: on this machine only. */
    note: call(z.object({ text: z.string().max(1_000) }), m.Searches),
    forget: call(nothing, m.Searches),
  },
  reader: {
    /** Every place in a PDF that a search text matches, with geometry. */
    marks: call(z.object({ sha256: m.Sha256, text: z.string().max(1_000) }), m.DocumentMarks),
    /** The text that was read from a file, with the matches of `text` marked. */
    text: call(
      z.object({ sha256: m.Sha256, text: z.string().max(1_000).default('') }),
      m.DocumentText,
    ),
    /** A file for the reader to lay out itself. */
    view: call(z.object({ sha256: m.Sha256 }), m.DocumentView),
    /** Which pages of a file were recognised, and how surely. */
    recognised: call(z.object({ sha256: m.Sha256 }), z.array(m.RecognisedPage)),
    /** The words of a recognised page with their places; null for any other page. */
    words: call(
      z.object({ sha256: m.Sha256, pageIndex: z.number().int().nonnegative() }),
      m.PageWords.nullable(),
    ),
    /** A PDF's digital signatures; empty for any other file. */
    signatures: call(z.object({ sha256: m.Sha256 }), z.array(m.Signature)),
    /** Outline, embedded files, encryption of a PDF; null for any other file, and for one that is locked. */
    facts: call(z.object({ sha256: m.Sha256 }), m.DocumentFacts.nullable()),
    /** Where `text` stands in what is on the screen: for views that draw a document themselves. */
    matches: call(
      z.object({ text: z.string().max(1_000), within: z.string().max(5_000_000) }),
      z.array(m.Range),
    ),
  },
  imports: {
    /** Files and folders; with `into`, the files join that plan. Answers once they are queued. */
    add: call(
      z.object({
        paths: z.array(z.string().min(1)).min(1).max(100_000),
        into: m.PlanId.nullable().default(null),
        /** The names of the folders, from the dropped one on, become tags. */
        folderTags: z.boolean().default(false),
      }),
      z.object({ batch: z.string(), files: z.number().int() }),
    ),
    progress: call(nothing, m.ImportProgress),
    /** Files by their ids, or every one that waits: the window lists only some of many. */
    cancel: call(z.object({ which: z.union([z.array(z.string()), z.literal('waiting')]) }), done),
    retry: call(
      z.object({ which: z.union([z.array(z.string()), z.enum(['failed', 'cancelled'])]) }),
      done,
    ),
    /** Goes on with files that are held because of a degree of secrecy on them; `cancel` leaves them where they are. */
    keepSecrets: call(z.object({ ids: z.array(z.string()) }), done),
    /** Reads a file that has a password. The password is known until the archive is closed, and kept nowhere. */
    unlock: call(
      z.object({ sha256: m.Sha256, password: z.string().min(1).max(1_000) }),
      m.Attachment,
    ),
    /** Takes finished items off the list. */
    clear: call(nothing, done),
    /** Folders that this machine watches for this archive. */
    watched: call(nothing, z.array(m.WatchedStatus)),
    /** Makes these the folders that are watched. */
    watch: call(z.object({ folders: z.array(m.WatchedFolder).max(20) }), z.array(m.WatchedStatus)),
  },
  ocr: {
    progress: call(nothing, m.OcrProgress),
    /** Until `resume` or the next start. */
    pause: call(nothing, m.OcrProgress),
    resume: call(nothing, m.OcrProgress),
    /** Recognises a page, or with null every page, again, whatever text it has: some scanners' own is garbage. */
    redo: call(
      z.object({ sha256: m.Sha256, pageIndex: z.number().int().nonnegative().nullable() }),
      m.OcrProgress,
    ),
  },
  integrity: {
    status: call(nothing, m.IntegrityStatus),
    /** Goes on with a round that was paused; begins a new one otherwise. */
    start: call(nothing, m.IntegrityStatus),
    pause: call(nothing, m.IntegrityStatus),
    /** From the latest backups that have what is lost; answers how many files were put right. */
    repair: call(nothing, z.object({ repaired: z.number().int(), left: z.number().int() })),
  },
  backups: {
    status: call(nothing, m.BackupStatus),
    configure: call(
      z.object({ folder: z.string().min(1).nullable(), daily: z.boolean() }),
      m.BackupStatus,
    ),
    run: call(nothing, m.BackupReport),
    /** Ends the backup or drill under way; a half backup is none. */
    cancel: call(nothing, done),
    /** Restores the latest backup to a temporary place and compares it with the archive. */
    drill: call(nothing, m.DrillReport),
    /** The archives that have backups in a folder; needs no open archive. */
    find: call(z.object({ folder: z.string().min(1) }), z.array(m.BackupsFound)),
    restore: call(
      z.object({
        folder: z.string().min(1),
        archive: z.string().min(1),
        id: m.BackupEntry.shape.id,
        to: z.string().min(1),
      }),
      m.RestoreReport,
    ),
  },
  exchange: {
    /** Plans as a BagIt bag (RFC 8493); null is all in use. The folder must not be there, or be empty. */
    exportBag: call(
      z.object({
        ids: z.array(m.PlanId).min(1).max(100_000).nullable(),
        folder: z.string().min(1),
      }),
      m.ExportReport,
    ),
    /** Checks the whole bag before anything is stored. */
    importBag: call(z.object({ folder: z.string().min(1) }), m.BagImportReport),
    /** The register of documents of these plans, or of those of a filter; `path` must not be there. */
    exportList: call(
      someList.extend({ format: z.enum(['csv', 'xlsx']), path: z.string().min(1) }),
      m.ExportReport,
    ),
    /** Ends what is under way; a half bag or list is taken away. */
    cancel: call(nothing, done),
  },
  knowledge: {
    /** What the plan's texts say by themselves. Throws plan.notFound. */
    suggest: call(z.object({ id: m.PlanId }), k.PlanSuggestion),
    /** Both directions, and what they make of the plan's validity. Throws plan.notFound. */
    relations: call(z.object({ id: m.PlanId }), k.PlanRelations),
    graph: call(nothing, k.RelationGraph),
    /** Likest first. Throws plan.notFound. */
    similar: call(z.object({ id: m.PlanId }), z.array(k.SimilarPlan)),
    /** Mentions of other documents in a text that a reader laid out itself, of a plan's file. Throws plan.notFound. */
    citationsIn: call(
      z.object({ id: m.PlanId, within: z.string().max(5_000_000) }),
      z.array(k.TextCitation),
    ),
    /** Where ranges of one page of a file stand on it. Throws attachment.missing. */
    places: call(
      z.object({
        sha256: m.Sha256,
        pageIndex: z.number().int().nonnegative(),
        ranges: z.array(m.Range).max(500),
      }),
      k.PlaceRects,
    ),
    /** Files with a degree of secrecy on them, found after they were stored, that nobody has decided about. */
    secrets: call(nothing, z.array(k.SecretFile)),
    /** A person decides to keep such a file: nobody is asked again on this machine. */
    keepSecret: call(z.object({ sha256: m.Sha256 }), done),
    /** Forgets what the archive's people confirmed so far; suggestions are as at first. */
    forget: call(nothing, done),
  },
  settings: {
    get: call(nothing, m.Settings),
    set: call(m.SettingsChange, m.Settings),
  },
} as const
