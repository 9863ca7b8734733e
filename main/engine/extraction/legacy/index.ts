/** Text from fonts older than Unicode (TCVN3, VNI), recognised and made readable; the original bytes stay. */
import { convert, raiseCapitals } from './convert.ts'
import { recognise } from './recognise.ts'
import type { EncodingName } from './tables.ts'
import { tables } from './tables.ts'

export { recognise } from './recognise.ts'

export interface Modern {
  text: string
  /** For each UTF-16 unit of `text`, the offset in the original; null when nothing was changed. */
  sources: number[] | null
}

/**
 * Line by line, so that a document in which somebody typed Unicode into an old text keeps both: a
 * line too short to tell follows the whole text.
 * @param known what the rest of the document is in, for a text too short to tell
 */
export function modernise(text: string, known: EncodingName | null = null): Modern {
  const whole = recognise(text) ?? known
  if (whole === null) return { text, sources: null }
  const parts: string[] = []
  const sources: number[] = []
  let offset = 0
  for (const line of text.split(/(?<=\n)/)) {
    const read = isUnicode(line)
      ? { text: line, sources: Array.from(line, (_, i) => i) }
      : convert(line, tables[whole])
    parts.push(whole === 'tcvn3' ? raiseCapitals(read.text) : read.text)
    for (const source of read.sources) sources.push(offset + source)
    offset += line.length
  }
  return { text: parts.join(''), sources }
}

/** Letters that only Unicode has, so that reading them as an old font would break the line. */
function isUnicode(line: string): boolean {
  return (line.match(/[đơưạ-ỹ]/giu)?.length ?? 0) >= 2
}
