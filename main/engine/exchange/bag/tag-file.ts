/** Tag files: "Label: value" lines, long values folded with a leading space (RFC 8493, 2.2.2). */

export interface Tag {
  label: string
  value: string
}

export function tagFile(tags: readonly Tag[]): string {
  return tags.map(({ label, value }) => `${label}: ${oneLine(value)}\n`).join('')
}

/** null where a line is neither a tag nor the rest of one. */
export function parseTagFile(text: string): Tag[] | null {
  const tags: Tag[] = []
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === '') continue
    const last = tags.at(-1)
    if (/^[ \t]/.test(line) && last) {
      last.value += ` ${line.trim()}`
      continue
    }
    const colon = line.indexOf(':')
    if (colon <= 0) return null
    tags.push({ label: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() })
  }
  return tags
}

/** Labels are compared without case. */
export function valuesOf(tags: readonly Tag[], label: string): string[] {
  const wanted = label.toLowerCase()
  return tags.flatMap((tag) => (tag.label.toLowerCase() === wanted ? tag.value : []))
}

function oneLine(value: string): string {
  return value.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
