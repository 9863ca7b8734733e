/**
 * The body of a paper, from a small markup, a line a paragraph:
 *   "> "  basis (căn cứ), italic      "= "  centred and bold: "QUYẾT ĐỊNH:"
 *   "# "  part: "I. MỤC TIÊU"         "## " item: "1. Mục tiêu chung"
 *   "### " point with a title: "a) …"  anything else: running text
 */
import type { Sheet } from './sheet.ts'
import type { TextStyle } from './text.ts'
import { lineHeight, paragraph, paragraphHeight } from './text.ts'

const firstIndent = 36 // 1.27 cm: Annex I, part II.6 asks for 1 cm or 1.27 cm
const running: TextStyle = { face: 'regular', size: 14, align: 'justify', firstIndent }
const before = 6 // points between paragraphs, the least that the decree allows

const marks: readonly [mark: string, style: TextStyle, level: number | null][] = [
  ['### ', { ...running, face: 'italic' }, null],
  ['## ', { ...running, face: 'bold', align: 'left' }, 2],
  ['# ', { ...running, face: 'bold', align: 'left' }, 1],
  ['> ', { ...running, face: 'italic' }, null],
  ['= ', { face: 'bold', size: 14, align: 'center' }, null],
]

/** `endingHeight` points follow the body: its last paragraph stays on one page with them. */
export function drawBody(
  sheet: Sheet,
  body: string,
  outline: PDFKit.PDFOutline,
  endingHeight: number,
): void {
  let part = outline
  const lines = body
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
  for (const [index, line] of lines.entries()) {
    const found = marks.find(([mark]) => line.startsWith(mark))
    if (!found) {
      if (index === lines.length - 1 && endingHeight > 0)
        sheet.need(before + paragraphHeight(sheet, line, running) + endingHeight)
      paragraph(sheet, line, running, before)
      continue
    }
    const [mark, style, level] = found
    const text = line.slice(mark.length)
    // A heading stays with two lines of what follows it.
    if (mark !== '> ') sheet.need(before + lineHeight(style) * 3.5)
    if (level === 1) part = outline.addItem(text)
    if (level === 2) part.addItem(text)
    paragraph(sheet, text, style, mark === '# ' ? before + 3 : before)
  }
}
