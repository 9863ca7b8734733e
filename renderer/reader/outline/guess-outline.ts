import type { OutlineEntry } from './outline.ts'

interface Heading {
  readonly start: RegExp
  /** Ordinary paragraphs are numbered so too; a heading does not fill its line. */
  readonly short: boolean
}

/**
 * Headings of Vietnamese administrative papers, outermost first (Decree 30/2020/NĐ-CP, Annex I:
 * phần, chương, mục, điều, khoản; plans and reports number I., 1.).
 */
const headings: readonly Heading[] = [
  {
    start: /^(?:Phần|PHẦN)\s+(?:thứ\s+\p{L}+|THỨ\s+\p{L}+|[IVXLC]+|\d+)(?![\p{L}\d])/u,
    short: false,
  },
  { start: /^(?:Chương|CHƯƠNG|Phụ lục|PHỤ LỤC)\s+(?:[IVXLC]+|\d+)(?![\p{L}\d])/u, short: false },
  { start: /^(?:Mục|MỤC)\s+(?:[IVXLC]+|\d+)(?![\p{L}\d])/u, short: false },
  { start: /^(?:Điều|ĐIỀU)\s+\d+[a-zđ]?\s*\./u, short: false },
  { start: /^[IVX]+\s*[.-]\s*\p{Lu}/u, short: true },
  { start: /^\d{1,2}\.\s+\p{Lu}/u, short: true },
]

/** A line that takes more of the page's longest line than this goes on in the next one. */
const fullLineShare = 0.8
const longestHeading = 160
const shownLength = 90
/** "Chương II" alone: its name stands on the next line, in capitals. */
const bare = /^\p{L}+(?:\s+\p{Ll}+)?\s+(?:[IVXLC]+|\d+|(?:thứ|THỨ)\s+\p{L}+)\.?$/u

function isCapitals(line: string): boolean {
  return line !== '' && line === line.toUpperCase() && /\p{L}/u.test(line)
}

function levelOf(line: string, longestLine: number): number | null {
  if (line.length > longestHeading) return null
  const level = headings.findIndex((heading) => heading.start.test(line))
  const heading = headings[level]
  if (heading === undefined) return null
  const fills = line.length > longestLine * fullLineShare
  return heading.short && fills && !isCapitals(line) ? null : level
}

interface Draft {
  readonly id: string
  readonly title: string
  readonly destination: null
  readonly pageNumber: number
  readonly children: Draft[]
}

interface Found {
  readonly level: number
  readonly title: string
}

function headingsOf(text: string): Found[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/\s+/g, ' ').trim())
  const longestLine = Math.max(...lines.map((line) => line.length))
  return lines.flatMap((line, index) => {
    const level = levelOf(line, longestLine)
    if (level === null) return []
    const next = lines[index + 1] ?? ''
    const title = bare.test(line) && isCapitals(next) ? `${line}. ${next}` : line
    return [
      { level, title: title.length > shownLength ? `${title.slice(0, shownLength)}…` : title },
    ]
  })
}

/** A table of contents from the headings in the text of the pages, each page's lines apart. */
export function guessOutline(pages: readonly string[]): OutlineEntry[] {
  const entries: Draft[] = []
  /** The headings that the next one may belong to, outermost first. */
  let open: { level: number; entry: Draft }[] = []
  let count = 0
  pages.forEach((text, pageIndex) => {
    for (const { level, title } of headingsOf(text)) {
      const id = String(count++)
      const entry: Draft = { id, title, destination: null, pageNumber: pageIndex + 1, children: [] }
      open = open.filter((outer) => outer.level < level)
      const parent = open.at(-1)?.entry.children ?? entries
      parent.push(entry)
      open.push({ level, entry })
    }
  })
  return entries
}
