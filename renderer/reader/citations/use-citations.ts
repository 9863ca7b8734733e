import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Citation } from '../../../preload/knowledge.ts'
import type { Attachment, Plan } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import { suggestionQuery } from '../../knowledge/queries.ts'
import type { DrawnCitation } from './citation-layer.ts'

export interface FileCitation extends Citation {
  readonly id: string
}

export interface Citations {
  /** Of the whole file, in the text's order. */
  readonly all: readonly FileCitation[]
  /** Those on the pages that are on the screen, with their places. */
  readonly drawn: readonly DrawnCitation[]
}

/** What a file says of other documents. @param visible page index on the screen */
export function useCitations(
  plan: Plan | null,
  { sha256 }: Attachment,
  visible: number,
  labelOf: (citation: Citation) => string,
): Citations {
  const { data } = useQuery({ ...suggestionQuery(plan?.id ?? null), enabled: plan !== null })
  const all = useMemo(
    () =>
      (data?.citations ?? [])
        .filter((one) => one.sha256 === sha256)
        .map((one, i): FileCitation => ({ ...one, id: String(i) })),
    [data, sha256],
  )
  const pages = [visible - 1, visible, visible + 1].filter((pageIndex) =>
    all.some((one) => one.pageIndex === pageIndex),
  )
  const drawn = useQueries({
    queries: pages.map((pageIndex) => {
      const here = all.filter((one) => one.pageIndex === pageIndex)
      const ranges = here.map(({ range }) => range).slice(0, 500)
      return {
        queryKey: ['reader', 'citation-places', sha256, pageIndex, ranges],
        queryFn: () => answer(window.vanKho.knowledge.places({ sha256, pageIndex, ranges })),
        // A file's pages stay as they are.
        staleTime: Number.POSITIVE_INFINITY,
      }
    }),
    combine: (results) =>
      results.flatMap(({ data: places }, i) =>
        all
          .filter((one) => one.pageIndex === pages[i])
          .map((one, at): DrawnCitation => {
            const { id, pageIndex, planId } = one
            const rects = places?.[at] ?? []
            return { id, pageIndex, rects, label: labelOf(one), known: planId !== null }
          }),
      ),
  })
  return { all, drawn }
}
