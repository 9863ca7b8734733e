/** Places that are known to hurt archives: folders of synchronising services, and shares. */
import { sep } from 'node:path'
import type { AppError } from '../../../preload/errors.ts'

/** Names of folders that the services make, in the languages they name them in. */
const services: readonly (readonly [name: RegExp, service: string])[] = [
  [/^onedrive( - .+)?$/i, 'OneDrive'],
  [/^(google ?drive|my drive|drive của tôi|googledrive-.+|drivefs)$/i, 'Google Drive'],
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(icloud ?drive|com~apple~clouddocs)$/i, 'iCloud Drive'],
]

/** Where OneDrive says itself that its folders are. */
const oneDriveVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']

/**
 * What is to be said of a place for an archive: it can be used all the same (FIELD.md 2b: Calibre
 * and Zotero users lost libraries to synchronising folders; saving fails while a share is away).
 * @param env the process's environment
 */
export function placeFindings(root: string, env: NodeJS.ProcessEnv = process.env): AppError[] {
  const findings: AppError[] = []
  const isOneDrive = oneDriveVariables.some((name) => isWithin(root, env[name]))
  const service = isOneDrive ? 'OneDrive' : serviceOf(root)
  if (service !== undefined)
    findings.push({ code: 'place.synced', params: { service, path: root } })
  if (/^(\\\\|\/\/)[^\\/?.]/.test(root))
    findings.push({ code: 'place.network', params: { path: root } })
  return findings
}

function serviceOf(root: string): string | undefined {
  const parts = root.split(/[\\/]/)
  return services.find(([name]) => parts.some((part) => name.test(part)))?.[1]
}

function isWithin(path: string, folder: string | undefined): boolean {
  if (!folder) return false
  const lower = path.toLowerCase()
  const base = folder.toLowerCase().replace(/[\\/]+$/, '')
  return lower === base || lower.startsWith(`${base}\\`) || lower.startsWith(`${base}${sep}`)
}
