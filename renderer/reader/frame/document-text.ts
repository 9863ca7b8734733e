/** What ends a word: text on both sides of such an element's edge does not belong together. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)

interface Piece {
  readonly node: Text
  readonly start: number
}

/** The text of a laid-out document, and the way back from its offsets to the nodes. */
export class DocumentText {
  readonly text: string
  readonly #pieces: readonly Piece[]

  /** Makes the document's letters NFC, so that offsets and copies agree with what is looked for. */
  constructor(root: Element) {
    const pieces: Piece[] = []
    const parts: string[] = []
    let length = 0
    const add = (part: string) => {
      parts.push(part)
      length += part.length
    }
    const visit = (node: Node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node as Text
        const composed = text.data.normalize('NFC')
        if (composed !== text.data) text.data = composed
        pieces.push({ node: text, start: length })
        add(composed)
        return
      }
      if (node.nodeType !== Node.ELEMENT_NODE || node.nodeName === 'STYLE') return
      const isBlock = blocks.has(node.nodeName)
      if (isBlock) add('\n')
      for (const child of node.childNodes) visit(child)
      if (isBlock) add('\n')
    }
    visit(root)
    this.text = parts.join('')
    this.#pieces = pieces
  }

  /** [start, end) of `text` as a range of the document. */
  range(start: number, end: number): Range | null {
    const first = this.#pieceAt(start)
    const last = this.#pieceAt(end - 1)
    if (first === undefined || last === undefined) return null
    const range = first.node.ownerDocument.createRange()
    range.setStart(first.node, Math.min(start - first.start, first.node.length))
    range.setEnd(last.node, Math.min(end - last.start, last.node.length))
    return range
  }

  /** The last piece that starts at or before an offset. */
  #pieceAt(offset: number): Piece | undefined {
    let low = 0
    let high = this.#pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#pieces[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return this.#pieces[low - 1]
  }
}
