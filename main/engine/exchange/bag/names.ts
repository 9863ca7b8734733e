/** File names that every file system takes, still readable by a person. */
import { extname } from 'node:path'

/**
 * What Windows forbids, what a reader of manifests could take for a line end or an escape, and what
 * is not seen: RFC 8493 would have '%' escaped in a manifest, which bagit-python does not undo.
 */
const unsafe = /[<>:"/\\|?*%\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
/** ext4 and others take 255 bytes; some are left for a number and for people who rename. */
const maxBytes = 180
const maxExtensionBytes = 20
const fallback = 'tep'

export function safeName(name: string): string {
  const clean = trimmed(name.normalize('NFC').replace(unsafe, '_'))
  const extension = Buffer.byteLength(extname(clean)) <= maxExtensionBytes ? extname(clean) : ''
  const stem = clean.slice(0, clean.length - extension.length)
  const short = trimmed(shortened(stem, maxBytes - Buffer.byteLength(extension)))
  const whole = (short || fallback) + extension
  return reserved.test(whole) ? `_${whole}` : whole
}

/** The safe names of a folder's files: different also where case and accents' forms do not count. */
export function safeNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const safe = safeName(name)
    const extension = extname(safe)
    const stem = safe.slice(0, safe.length - extension.length)
    let free = safe
    for (let count = 2; taken.has(folded(free)); count += 1) free = `${stem} (${count})${extension}`
    taken.add(folded(free))
    return free
  })
}

/** Windows drops spaces and dots at the end; a dot in front hides a file elsewhere. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '')
}

function shortened(text: string, bytes: number): string {
  let short = ''
  let used = 0
  for (const character of text) {
    used += Buffer.byteLength(character)
    if (used > bytes) break
    short += character
  }
  return short
}

function folded(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase()
}
