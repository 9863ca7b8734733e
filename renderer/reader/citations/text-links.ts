/** Mentions of other documents as links in running text: painted over it, so that the document itself stays as it is. */

/** The window that the text stands in, with the constructors that belong to it. */
export type TextWindow = Window & typeof globalThis

export interface TextLink {
  readonly range: Range
  /** What the mouse is told. */
  readonly label: string
  /** It is in the archive. */
  readonly known: boolean
}

/** Names of the highlights, for `::highlight()`. */
const names = { known: 'cited', wished: 'cited-elsewhere' } as const

/** @returns takes the links away again */
export function linkText(
  inner: TextWindow,
  root: HTMLElement,
  links: readonly TextLink[],
  onClick: (index: number, box: DOMRect) => void,
  /** Something else in the text was clicked, which nobody outside of an isolated page hears. */
  onElsewhere: () => void,
): () => void {
  const paint = (name: string, known: boolean) =>
    inner.CSS.highlights.set(
      name,
      new inner.Highlight(
        ...links.filter((link) => link.known === known).map(({ range }) => range),
      ),
    )
  paint(names.known, true)
  paint(names.wished, false)

  const at = ({ clientX, clientY, target }: MouseEvent) => {
    // The document's own link goes where it says.
    if ((target as Element | null)?.closest?.('a[href]')) return -1
    return links.findIndex(({ range }) => isOver(range, clientX, clientY))
  }
  const click = (event: MouseEvent) => {
    // Who selects text across a link does not follow it.
    if (inner.getSelection()?.isCollapsed === false) return
    const index = at(event)
    const link = links[index]
    if (link) onClick(index, link.range.getBoundingClientRect())
    else onElsewhere()
  }
  const move = (event: MouseEvent) => {
    const link = links[at(event)]
    root.style.cursor = link ? 'pointer' : ''
    root.title = link?.label ?? ''
  }
  root.addEventListener('click', click)
  root.addEventListener('mousemove', move)
  return () => {
    root.removeEventListener('click', click)
    root.removeEventListener('mousemove', move)
    root.style.cursor = ''
    root.title = ''
    for (const name of Object.values(names)) inner.CSS.highlights.delete(name)
  }
}

function isOver(range: Range, x: number, y: number): boolean {
  const { top, bottom } = range.getBoundingClientRect()
  if (y < top || y > bottom) return false
  return [...range.getClientRects()].some(
    (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
  )
}
