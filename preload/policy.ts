/** What an administrator decides for everybody on a machine; people cannot change it in the program. */
import { z } from 'zod'
import { SettingsChange } from './model.ts'

/** A folder by its whole path, on this or another system: policies are copied between machines. */
const Folder = z.string().regex(/^(\/|[A-Za-z]:[\\/]|\\\\)/, 'not an absolute path')

export const Policy = z.strictObject({
  /** Opened at every start, instead of what was open last or the sample. */
  archive: Folder.optional(),
  /** false: only `archive` is opened; nothing is created, and nothing restored into another place. */
  otherArchives: z.boolean().default(true),
  /** false: no folder is watched, nor those that were. */
  watchFolders: z.boolean().default(true),
  /** false: a stored file is not handed to another program. */
  openOutside: z.boolean().default(true),
  /** Fixed; people see them, and see that they are fixed. */
  settings: z.strictObject(SettingsChange.shape).default({}),
  /** Where every archive of this machine is backed up to. */
  backup: z.strictObject({ folder: Folder, daily: z.boolean().default(true) }).optional(),
  /** A folder or an https address of this office that holds new versions; without it none are looked for. */
  updateFrom: z
    .union([Folder, z.url({ protocol: /^https$/ })], 'not an absolute path or an https address')
    .optional(),
})
export type Policy = z.infer<typeof Policy>
