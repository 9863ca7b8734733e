import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { toAppError } from '../../../preload/failure.ts'
import { answer } from '../../api/answer.ts'
import type { FindText } from '../find/use-find-text.ts'
import { attempts, type Marks } from '../find/use-marks.ts'
import { type Mark, snippetOf } from '../marks/mark.ts'

/** What the contract takes at once; the rest of a longer text is not searched. */
const longestText = 5_000_000

/** One page of what a reader lays out itself. */
export interface LaidText {
  /** Another one for every document and layout: a match is asked for once. */
  readonly id: string
  readonly pages: readonly string[]
}

export interface Matches extends Marks {
  /** For each mark, [start, end) in its page. */
  readonly ranges: readonly (readonly [number, number])[]
}

interface Found {
  readonly pageIndex: number
  readonly range: readonly [number, number]
}

async function findIn(pages: readonly string[], texts: readonly string[]): Promise<Found[]> {
  let found: Found[] = []
  for (const text of texts) {
    if (found.length > 0) break
    const ranges = await Promise.all(
      pages.map((page) =>
        answer(window.vanKho.reader.matches({ text, within: page.slice(0, longestText) })),
      ),
    )
    found = ranges.flatMap((page, pageIndex) => page.map((range) => ({ pageIndex, range })))
  }
  return found
}

/** Every match in a text that the reader laid out itself, by the archive's own analyzer. */
export function useMatches(laid: LaidText | null, find: FindText): Matches {
  const texts = attempts(find)
  const query = useQuery({
    queryKey: ['reader', 'matches', laid?.id, texts],
    queryFn: () => findIn(laid?.pages ?? [], texts),
    enabled: laid !== null && find.sought !== '',
  })
  const found = query.data
  return useMemo(
    () => ({
      marks: (found ?? []).map(
        ({ pageIndex, range }, index): Mark => ({
          index,
          pageIndex,
          rects: [],
          snippet: snippetOf(laid?.pages[pageIndex] ?? '', range),
        }),
      ),
      ranges: (found ?? []).map(({ range }) => range),
      searching: query.isFetching,
      problem: query.error === null ? null : toAppError(query.error),
    }),
    [found, laid, query.isFetching, query.error],
  )
}
