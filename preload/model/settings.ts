/** What a person sets, and the recognition that goes by it. */
import { z } from 'zod'

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
