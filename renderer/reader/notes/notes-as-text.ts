import type { Annotation } from '../../../preload/model.ts'

/** Down the document: by page, then from the top of the page. */
export function inReadingOrder(notes: readonly Annotation[]): Annotation[] {
  const top = ({ rects }: Annotation) => rects[0]?.[3] ?? 0
  return [...notes].sort((a, b) => a.pageIndex - b.pageIndex || top(b) - top(a))
}

/** Highlights and notes as a person would copy them into a report. */
export function notesAsText(
  title: string,
  notes: readonly Annotation[],
  pageName: (pageNumber: number) => string,
): string {
  const entries = inReadingOrder(notes).map(({ pageIndex, quote, note }) => {
    const passage = `${pageName(pageIndex + 1)}: “${quote.replace(/\s+/g, ' ')}”`
    return note.trim() === '' ? passage : `${passage}\n${note.trim().replace(/^/gm, '    ')}`
  })
  return `${[title, ...entries].join('\n\n')}\n`
}
