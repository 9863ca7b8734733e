import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Attachment, Plan, DocumentText as ReadText } from '../../../preload/model.ts'
import { suggestionQuery } from '../../knowledge/queries.ts'
import { DocumentText } from '../frame/document-text.ts'
import type { CitingText } from './use-text-citations.ts'

/** A page's own element begins with a line break where its text is read from the screen again. */
const breakBefore = 1

/**
 * Mentions in the text that was read from a file, as it stands on the screen: a page an element with `data-page-text`.
 * @param shown another object whenever the text is drawn anew
 */
export function useReadCitations(
  root: HTMLElement | null,
  shown: ReadText | undefined,
  plan: Plan | null,
  { sha256 }: Attachment,
): CitingText | null {
  const { data } = useQuery({ ...suggestionQuery(plan?.id ?? null), enabled: plan !== null })
  const [text, setText] = useState<CitingText | null>(null)
  useEffect(() => {
    if (root === null || shown === undefined || data === undefined) return setText(null)
    const pages = new Map<number, DocumentText>()
    const pageOf = (pageIndex: number) => {
      const known = pages.get(pageIndex)
      const element = root.querySelector(`[data-page-text="${pageIndex}"]`)
      if (known || element === null) return known
      const page = new DocumentText(element)
      pages.set(pageIndex, page)
      return page
    }
    setText({
      window,
      root,
      citations: data.citations
        .filter((one) => one.sha256 === sha256)
        .map((one, i) => ({ ...one, id: String(i) })),
      rangeOf: ({ pageIndex, range: [start, end] }) =>
        pageOf(pageIndex)?.range(start + breakBefore, end + breakBefore) ?? null,
    })
  }, [root, shown, data, sha256])
  return text
}
