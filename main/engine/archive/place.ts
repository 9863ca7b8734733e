/** Places that are known to hurt archives: folders of synchronising services, and shares. */
import { realpath, statfs } from 'node:fs/promises'
import { dirname, sep } from 'node:path'
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

/** What Linux says of mounted shares: NFS, and the three ages of SMB. */
const networkTypes: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42])

/**
 * `placeFindings`, and of where the path leads: a drive letter may be a share, a folder or a link may
 * lie in a synchronised one. The path may be one that is not there yet.
 */
export async function judgePlace(
  root: string,
  o: { env?: NodeJS.ProcessEnv; typeOf?: (path: string) => Promise<number> } = {},
): Promise<AppError[]> {
  const findings = placeFindings(root, o.env)
  const real = await realPlace(root)
  const typeOf = o.typeOf ?? (async (path) => (await statfs(path)).type)
  const type = real === null ? 0 : await typeOf(real).catch(() => 0)
  const behind = real === null ? [] : placeFindings(real, o.env)
  // Node gives the number as it stands in 32 bits, with or without a sign.
  if (networkTypes.has(type >>> 0)) behind.push({ code: 'place.network', params: { path: root } })
  for (const { code, params } of behind)
    if (!findings.some((known) => known.code === code))
      findings.push({ code, params: { ...params, path: root } })
  return findings
}

/** Where the path, or the nearest folder above it that is there, really lies. */
async function realPlace(root: string): Promise<string | null> {
  for (let path = root; ; path = dirname(path)) {
    const real = await realpath(path).catch(() => null)
    if (real !== null || path === dirname(path)) return real
  }
}

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
  if (/^(\\\\|\/\/)([^\\/?.]|\?\\UNC\\)/i.test(root))
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
