import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '../../../preload/knowledge.ts'
import type { PaneProps } from '../desk/reader-props.ts'
import type { PdfSession } from '../pdf/pdf-session.ts'
import type { FileCitation } from './use-citations.ts'
import { useCitations } from './use-citations.ts'

export interface PageCitations {
  readonly all: readonly FileCitation[]
  /** One that is not in the archive was clicked: what can be done about it is offered there. */
  readonly offered: { citation: FileCitation; at: DOMRect } | null
  go(citation: FileCitation): void
  close(): void
}

/** Mentions of other documents as links on the pages: one in the archive is opened, another is offered. */
export function usePageCitations(
  session: PdfSession | null,
  { plan, attachment, cited }: Pick<PaneProps, 'plan' | 'attachment' | 'cited'>,
  visible: number,
): PageCitations {
  const { t } = useTranslation('knowledge')
  const [offered, setOffered] = useState<PageCitations['offered']>(null)
  const labelOf = ({ number, title, planId }: Citation) => {
    const name = number || title
    return planId === null ? t('citations.wish', { number: name }) : name
  }
  const { all, drawn } = useCitations(cited ? plan : null, attachment, visible, labelOf)
  const onClick = useEffectEvent((id: string, box: HTMLElement) => {
    const citation = all.find((one) => one.id === id)
    if (!citation) return
    if (citation.planId === null) setOffered({ citation, at: box.getBoundingClientRect() })
    else cited?.open(citation.planId)
  })
  // Drawn anew only when something of it changed: every drawing takes the boxes from under the mouse.
  const key = JSON.stringify(drawn)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is what is drawn.
  useEffect(() => session?.citations.set(drawn, (id, box) => onClick(id, box)), [session, key])
  return {
    all,
    offered,
    go: ({ id, pageIndex }) => {
      const rects = drawn.find((one) => one.id === id)?.rects ?? []
      void session?.reveal({ pageIndex, rects })
    },
    close: () => setOffered(null),
  }
}
