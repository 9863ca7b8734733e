import type { Rect } from '../marks/mark.ts'
import { cleanCopy } from '../words/clean-copy.ts'
import { linesOf, type Pixels, toPdf } from './selected-rects.ts'

/** Selected text of one page. */
export interface Passage {
  readonly pageIndex: number
  readonly rects: readonly Rect[]
  readonly quote: string
}

/** What is needed of a page of pdf.js. */
export interface SelectablePage {
  readonly id: number
  readonly div: HTMLElement
  readonly viewport: { convertToPdfPoint(x: number, y: number): number[] }
}

/** The selected text of a document's pages, page by page; empty when nothing of them is selected. */
export function selectedPassages(pages: Iterable<SelectablePage>): Passage[] {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return []
  const selected = selection.getRangeAt(0)
  const passages: Passage[] = []
  for (const page of pages) {
    const layer = page.div.querySelector('.textLayer')
    const sheet = page.div.querySelector('.canvasWrapper')?.getBoundingClientRect()
    if (layer === null || sheet === undefined || !selected.intersectsNode(layer)) continue
    const { pieces, text } = piecesOf(selected, layer)
    const rects = linesOf(pieces.map((piece) => within(piece, sheet))).map((line) =>
      toPdf(line, page.viewport),
    )
    const quote = cleanCopy(text)
    if (rects.length > 0 && quote !== '') passages.push({ pageIndex: page.id - 1, rects, quote })
  }
  return passages
}

function piecesOf(selected: Range, layer: Element): { pieces: Pixels[]; text: string } {
  const pieces: Pixels[] = []
  let text = ''
  const nodes = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    if (!selected.intersectsNode(node)) continue
    if (node.nodeName === 'BR') text += '\n'
    if (!(node instanceof Text)) continue
    const part = document.createRange()
    part.setStart(node, node === selected.startContainer ? selected.startOffset : 0)
    part.setEnd(node, node === selected.endContainer ? selected.endOffset : node.length)
    text += part.toString()
    pieces.push(...part.getClientRects())
  }
  return { pieces, text }
}

function within({ left, top, right, bottom }: Pixels, sheet: DOMRect): Pixels {
  const [x, y] = [sheet.left, sheet.top]
  return { left: left - x, top: top - y, right: right - x, bottom: bottom - y }
}
