import { z } from 'zod'
import * as m from '../model.ts'
import { Policy } from '../policy.ts'
import { call, done, nothing, sheetList } from './call.ts'

/** Answered by Electron's main process. */
export const shellContract = {
  dialogs: {
    pickFiles: call(nothing, z.array(z.string())),
    pickFolder: call(z.object({ title: z.string().max(200) }), z.string().nullable()),
    /** A file that is to be made; `name` is proposed, and its ending is kept. */
    pickSavePath: call(
      z.object({ title: z.string().max(200), name: z.string().min(1).max(255) }),
      z.string().nullable(),
    ),
  },
  links: {
    /** Shows the whole address and asks; https and mailto only. True when it was opened. */
    open: call(z.object({ url: z.string().max(4_000) }), z.boolean()),
  },
  /** A stored file, outside the window; no path ever reaches or comes from the window. */
  files: {
    /** Asks where to. True when the copy is on the disk, false when the person gave up. */
    saveCopy: call(z.object({ sha256: m.Sha256, name: z.string().min(1).max(255) }), z.boolean()),
    /** What the window made (annotations as text, a PDF with them), asked where to and saved. */
    saveMade: call(
      z.object({
        name: z.string().min(1).max(255),
        content: z.union([z.string(), z.instanceof(Uint8Array)]),
      }),
      z.boolean(),
    ),
    /** Opens a read-only temporary copy in the system's program: types that cannot run only. */
    openOutside: call(z.object({ sha256: m.Sha256 }), done),
    showInFolder: call(z.object({ sha256: m.Sha256 }), done),
    /** Prints what the window lays out for paper, through the system's dialog. True when it was sent. */
    print: call(z.object({ landscape: z.boolean().default(false) }), z.boolean()),
  },
  /** The register of documents as Decree 30/2020/NĐ-CP lays it out, on A4. */
  lists: {
    /** @throws export.tooLong */
    savePdf: call(sheetList.extend({ path: z.string().min(1) }), m.ExportReport),
    /** Through the system's dialog. True when it was sent. */
    print: call(sheetList, z.boolean()),
  },
  app: {
    info: call(
      nothing,
      z.object({
        version: z.string(),
        electron: z.string(),
        platform: z.string(),
        engine: m.EngineState,
      }),
    ),
    /** Versions, the machine and the end of the log, to be copied by the person; no document's text. */
    diagnostics: call(nothing, z.string()),
    /** What an administrator has decided for this machine; the window shows what is not the person's to change. */
    policy: call(nothing, Policy),
    /** Looked for only where the policy names a place. */
    update: call(nothing, m.UpdateState),
    /** Names, licences and their texts of the software that ships with the program. */
    notice: call(nothing, z.string()),
    /** Where a new archive is proposed to be put. */
    places: call(nothing, z.object({ documents: z.string() })),
    /** How large everything is drawn: 1 is as the system says. */
    setZoom: call(z.object({ factor: m.Zoom }), done),
    setTheme: call(z.object({ theme: m.Settings.shape.theme }), done),
    /** For presenting a document. */
    setFullScreen: call(z.object({ on: z.boolean() }), done),
    /** For the system's dialogs and the menu. */
    setLanguage: call(z.object({ language: m.Settings.shape.language }), done),
  },
} as const
