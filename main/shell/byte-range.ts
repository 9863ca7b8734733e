/** RFC 9110, 14: one byte range of a representation. */
export type ByteRange = { start: number; end: number }

/**
 * Reads a Range header for a body of `sizeBytes`.
 * Answers the inclusive range, null when the header is to be ignored (absent, malformed, several ranges),
 * or 'unsatisfiable' (RFC 9110, 15.5.17).
 */
export function parseByteRange(
  header: string | null,
  sizeBytes: number,
): ByteRange | null | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!match) return null
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return null
  if (first === '') {
    const suffix = Number(last)
    if (suffix === 0 || sizeBytes === 0) return 'unsatisfiable'
    return { start: Math.max(0, sizeBytes - suffix), end: sizeBytes - 1 }
  }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return null
  if (start >= sizeBytes) return 'unsatisfiable'
  return { start, end: last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1) }
}
