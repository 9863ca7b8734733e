/**
 * JSON in which equal states are equal bytes (SHARING.md 7): keys sorted by code unit, two spaces,
 * LF, text in NFC, a line end at the end.
 */
export function canonicalJson(value: unknown): string {
  return `${write(value, '')}\n`
}

/** The same order on one line: for comparing values. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || write(a, '') === write(b, '')
}

function write(value: unknown, indent: string): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    return `[\n${value.map((item) => inner + write(item, inner)).join(',\n')}\n${indent}]`
  }
  const lines = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => [key.normalize('NFC'), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${write(item, inner)}`)
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`
}

/** The value with every text in NFC: what reading it back would give. */
export function composed<T>(value: T): T
export function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map((item: unknown) => composed(item))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.normalize('NFC'), composed(item)]),
  )
}
