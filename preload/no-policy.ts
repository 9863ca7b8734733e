import type { Policy } from './policy.ts'

/** Everything is allowed: what `Policy` makes of an empty file, without its schema. */
export const noPolicy: Policy = {
  otherArchives: true,
  watchFolders: true,
  openOutside: true,
  settings: {},
}
