import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaneProps } from '../desk/reader-props.ts'
import type { TextWindow } from './text-links.ts'
import { linkText } from './text-links.ts'
import type { FileCitation } from './use-citations.ts'
import type { PageCitations } from './use-page-citations.ts'

/** Text that stands on the screen, and what it says of other documents. */
export interface CitingText {
  readonly window: TextWindow
  readonly root: HTMLElement
  readonly citations: readonly FileCitation[]
  /** Null where the text has it no more. */
  rangeOf(citation: FileCitation): Range | null
}

/** Mentions in a text as links: one in the archive is opened, another is offered. @param text null until it stands */
export function useTextCitations(
  text: CitingText | null,
  cited: PaneProps['cited'],
): PageCitations {
  const { t } = useTranslation('knowledge')
  const [offered, setOffered] = useState<PageCitations['offered']>(null)
  const onClick = useEffectEvent((citation: FileCitation, box: DOMRect) => {
    if (citation.planId === null) setOffered({ citation, at: outside(text?.window, box) })
    else cited?.open(citation.planId)
  })
  useEffect(() => {
    if (text === null || cited === undefined) return
    const links = text.citations.flatMap((citation) => {
      const range = text.rangeOf(citation)
      const name = citation.number || citation.title
      const known = citation.planId !== null
      return range
        ? [{ citation, range, known, label: known ? name : t('citations.wish', { number: name }) }]
        : []
    })
    const click = (index: number, box: DOMRect) => {
      const link = links[index]
      if (link) onClick(link.citation, box)
    }
    return linkText(text.window, text.root, links, click, () => setOffered(null))
  }, [text, cited, t])
  return {
    all: text?.citations ?? [],
    offered,
    go: (citation) => {
      const range = text?.rangeOf(citation)
      const element = range?.startContainer.parentElement
      element?.scrollIntoView({ block: 'center' })
      if (range) text?.window.getSelection()?.setBaseAndExtent(...ends(range))
    },
    close: () => setOffered(null),
  }
}

const ends = (range: Range): [Node, number, Node, number] => [
  range.startContainer,
  range.startOffset,
  range.endContainer,
  range.endOffset,
]

/** A place in an isolated page is, for the window, where its frame stands. */
function outside(inner: TextWindow | undefined, box: DOMRect): DOMRect {
  const frame = inner?.frameElement?.getBoundingClientRect()
  return frame ? new DOMRect(box.x + frame.x, box.y + frame.y, box.width, box.height) : box
}
