/** Manifests: a checksum and a path a line (RFC 8493, 2.1.3). */

/** Length of a checksum in hex digits. */
export const algorithms = { md5: 32, sha1: 40, sha256: 64, sha512: 128 } as const
export type Algorithm = keyof typeof algorithms

export interface ManifestEntry {
  checksum: string
  /** As it stands in the manifest. */
  path: string
}

export function manifest(entries: readonly { sha256: string; path: string }[]): string {
  return entries.map(({ sha256, path }) => `${sha256}  ${escapedPath(path)}\n`).join('')
}

/** Answers the number of the first line that is no entry, from 1, where there is one. */
export function parseManifest(text: string, algorithm: Algorithm): ManifestEntry[] | number {
  const entries: ManifestEntry[] = []
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line === '' || line.startsWith('#')) continue
    // md5sum and its like mark binary reading with '*'.
    const [, checksum = '', path = ''] = /^([0-9a-f]+)[ \t]+\*?(.+)$/i.exec(line) ?? []
    if (checksum.length !== algorithms[algorithm]) return at + 1
    entries.push({ checksum: checksum.toLowerCase(), path })
  }
  return entries
}

/** Before version 1.0, and in bagit-python still, '%' stands for itself. */
export function unescapedPath(path: string, version: '0.97' | '1.0'): string {
  const escapes = version === '1.0' ? /%(0D|0A|25)/gi : /%(0D|0A)/gi
  return path.replace(escapes, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

function escapedPath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** Whether a path could lead anywhere but into its bag, on any platform. */
export function isUnsafePath(path: string): boolean {
  return (
    /^[/~]|^[a-z]:|[\\\0]/i.test(path) ||
    path.split('/').some((part) => part === '' || part === '.' || part === '..')
  )
}
