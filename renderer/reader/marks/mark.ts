import type { DocumentMarks, DocumentText, Snippet } from '../../../preload/model.ts'

/** [left, bottom, right, top] in PDF user space, points. */
export type Rect = readonly [number, number, number, number]

/** One match in a document; `index` is its place in reading order, from 0. */
export interface Mark {
  readonly index: number
  readonly pageIndex: number
  /** One rectangle a line; empty when the place on the page is not known. */
  readonly rects: readonly Rect[]
  readonly snippet: Snippet
}

const lineTolerancePoints = 3

/** Top line first, then left to right; tops within a few points are one line. */
function byPosition(a: readonly Rect[], b: readonly Rect[]): number {
  const [first, second] = [a[0], b[0]]
  if (first === undefined || second === undefined) return 0
  const down = second[3] - first[3]
  return Math.abs(down) > lineTolerancePoints ? down : first[0] - second[0]
}

/**
 * All marks of a PDF in one list, page by page. Within a page the engine's order (that of the text)
 * stays, unless the geometry of every mark is known and says otherwise on an upright page.
 */
export function marksOf(document: DocumentMarks): Mark[] {
  const pages = [...document.pages].sort((a, b) => a.pageIndex - b.pageIndex)
  const flat = pages.flatMap((page) => {
    const placed = page.marks.every((mark) => mark.rects.length > 0)
    const ordered = placed
      ? [...page.marks].sort((a, b) => byPosition(a.rects, b.rects))
      : page.marks
    return ordered.map((mark) => ({ ...mark, pageIndex: page.pageIndex }))
  })
  return flat.map((mark, index) => ({ ...mark, index }))
}

const snippetReach = 60

/** The words around [start, end). */
export function snippetOf(text: string, [start, end]: readonly [number, number]): Snippet {
  const from = Math.max(0, start - snippetReach)
  return {
    text: text.slice(from, end + snippetReach),
    marks: [[start - from, end - from]],
  }
}

/** The marks of a document that is shown as text. */
export function marksOfText(document: DocumentText): Mark[] {
  const marks: Mark[] = []
  document.pages.forEach((page, pageIndex) => {
    for (const range of page.marks) {
      marks.push({
        index: marks.length,
        pageIndex,
        rects: [],
        snippet: snippetOf(page.text, range),
      })
    }
  })
  return marks
}
