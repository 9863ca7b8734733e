/** Microsoft's compound files (.doc, .xls, .ppt, .msg): their streams by name. */
import { find, read } from 'cfb'

/** What a compound file is, by the streams in its root ([MS-DOC] 2.1, [MS-XLS] 2.1, [MS-PPT] 2.1). */
const streams: readonly (readonly [name: string, is: string])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['__properties_version1.0', 'msg'],
]

/** The short name of the kind; 'ole' when it is none that we know. @throws Error when it is broken */
export function compoundKind(bytes: Uint8Array): string {
  const file = read(bytes, { type: 'buffer' })
  return streams.find(([name]) => find(file, `/${name}`) !== null)?.[1] ?? 'ole'
}

/** null when there is no such stream. @throws Error when the file is broken */
export function streamOf(bytes: Uint8Array, name: string): Uint8Array | null {
  const content = find(read(bytes, { type: 'buffer' }), `/${name}`)?.content
  return content ? Uint8Array.from(content) : null
}
