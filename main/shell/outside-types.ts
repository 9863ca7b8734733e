/** Which stored files another program may be given, and under which extension. */
import { extname } from 'node:path'

/**
 * Types whose programs show them and run nothing by themselves: no macros (docm, xlsm), pages with
 * scripts, programs, archives, shortcuts. The first extension is given where the name has another.
 */
const harmless: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'application/msword': ['doc'],
  'application/vnd.ms-excel': ['xls'],
  'application/vnd.ms-powerpoint': ['ppt'],
  'application/rtf': ['rtf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/bmp': ['bmp'],
  'image/tiff': ['tif', 'tiff'],
  'text/plain': ['txt', 'csv', 'tsv', 'md', 'log'],
}

/** What no file system takes in a name, and what Windows takes off its end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be dropped
const unsafe = /[\0-\x1f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/g
const longestStem = 120

/** The name for a copy that people and programs see; null for a type that stays inside. */
export function outsideName(name: string, mediaType: string): string | null {
  const extensions = harmless[mediaType]
  const [usual] = extensions ?? []
  if (extensions === undefined || usual === undefined) return null
  const has = extname(name).slice(1).toLowerCase()
  const extension = extensions.includes(has) ? has : usual
  const stem = extensions.includes(has) ? name.slice(0, -has.length - 1) : name
  return `${safeName(stem).slice(0, longestStem)}.${extension}`
}

/** A name as a file system takes it; never empty, never a device's (CON, NUL…). */
export function safeName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(unsafe, '_')
    .trim()
    .replace(/[. ]+$/, '')
  if (clean === '' || /^\.+$/.test(clean)) return 'tai-lieu'
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(clean) ? `_${clean}` : clean
}
