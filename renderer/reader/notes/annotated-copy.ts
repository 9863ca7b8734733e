import { AnnotationEditorType, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Annotation } from '../../../preload/model.ts'
import type { Rect } from '../marks/mark.ts'
import { highlightColors, knownColor } from './colors.ts'

/** What pdf.js takes for a highlight that was made in its own editor, as far as it writes it to a file. */
interface NewHighlight {
  readonly annotationType: number
  readonly pageIndex: number
  readonly rect: Rect
  /** Eight numbers a line: its corners, the upper ones first (ISO 32000-2, 12.5.6.10). */
  readonly quadPoints: readonly number[]
  /** A closed path a line. */
  readonly outlines: readonly (readonly number[])[]
  /** Red, green, blue: 0–255. */
  readonly color: readonly [number, number, number]
  readonly opacity: number
  readonly rotation: number
  readonly user: string
  readonly date: Date
  /** Beside the highlight; what was written to it. */
  readonly popup?: { readonly contents: string; readonly rect: Rect }
}

/** pdf.js writes what is stored under this prefix as new annotations. */
const newAnnotation = 'pdfjs_internal_editor_vankho_'
/** Points. */
const popupSize = { width: 180, height: 100 } as const

/**
 * The stored file with highlights and notes as its own annotations, for any PDF program. They are
 * appended (an incremental update): every byte of the original stays before them.
 * @param author who is said to have made them; '' for nobody
 */
export async function annotatedCopy(
  document: PDFDocumentProxy,
  notes: readonly Annotation[],
  author: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const storage = document.annotationStorage
  const placed = notes.filter(
    ({ rects, pageIndex }) => rects.length > 0 && pageIndex < document.numPages,
  )
  const nameOf = ({ id }: Annotation) => `${newAnnotation}${id}`
  for (const note of placed) storage.setValue(nameOf(note), highlightOf(note, author))
  try {
    return new Uint8Array(await document.saveDocument())
  } finally {
    for (const note of placed) storage.remove(nameOf(note))
  }
}

export function highlightOf(
  { pageIndex, rects, color, note, createdAt }: Annotation,
  author: string,
): NewHighlight {
  const rect = around(rects)
  const [, , right, top] = rect
  return {
    annotationType: AnnotationEditorType.HIGHLIGHT,
    pageIndex,
    rect,
    quadPoints: rects.flatMap(([x1, y1, x2, y2]) => [x1, y2, x2, y2, x1, y1, x2, y1]),
    outlines: rects.map(([x1, y1, x2, y2]) => [x1, y1, x2, y1, x2, y2, x1, y2]),
    color: rgb(highlightColors[knownColor(color)]),
    opacity: 1,
    rotation: 0,
    user: author,
    date: new Date(createdAt),
    ...(note.trim() === ''
      ? {}
      : {
          popup: {
            contents: note.trim(),
            rect: [right, top - popupSize.height, right + popupSize.width, top],
          },
        }),
  }
}

function around(rects: readonly Rect[]): Rect {
  const side = (index: 0 | 1 | 2 | 3, outermost: (...values: number[]) => number) =>
    outermost(...rects.map((rect) => rect[index]))
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)]
}

/** Of "#rrggbb". */
function rgb(hex: string): readonly [number, number, number] {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  return [part(1), part(3), part(5)]
}
