import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Plan } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import { keys } from '../../api/queries.ts'
import type { DocumentText } from '../frame/document-text.ts'
import type { TextWindow } from './text-links.ts'
import type { FileCitation } from './use-citations.ts'
import type { CitingText } from './use-text-citations.ts'

/** What the contract takes at once; mentions further on are no links. */
const longestText = 5_000_000

interface Laid {
  readonly id: string
  readonly window: TextWindow
  readonly text: DocumentText
}

/** Mentions in a document that was laid out in a page of its own: its text is not the one that was read from the file. */
export function useLaidCitations(laid: Laid | null, plan: Plan | null): CitingText | null {
  const id = plan?.id ?? null
  const { data } = useQuery({
    // Under the plans: what is archived later makes a link of a wish.
    queryKey: [...keys.plans, 'knowledge', 'laid-citations', id, laid?.id],
    queryFn: () =>
      answer(
        window.vanKho.knowledge.citationsIn({
          id: id ?? '',
          within: laid?.text.text.slice(0, longestText) ?? '',
        }),
      ),
    enabled: id !== null && laid !== null,
  })
  return useMemo(() => {
    if (laid === null || data === undefined) return null
    const citations = data.map(
      (one, i): FileCitation => ({ ...one, sha256: '', pageIndex: 0, id: String(i) }),
    )
    const { window: inner, text } = laid
    return {
      window: inner,
      root: inner.document.body,
      citations,
      rangeOf: ({ range }) => text.range(...range),
    }
  }, [laid, data])
}
