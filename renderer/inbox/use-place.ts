import { useQuery } from '@tanstack/react-query'
import type { TextPlace } from '../../preload/knowledge.ts'
import type { Attachment } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import type { Spot } from '../reader/index.tsx'

/** More words than this make no place surer. */
const mostWords = 12

/** Where a suggestion stands: a box on a page; in other files than PDFs, the words to be marked. */
export function usePlace(
  place: TextPlace | null,
  attachment: Attachment | null,
): { spot: Spot | null; words: string } {
  const { data } = useQuery({
    queryKey: ['inbox', 'place', place],
    queryFn: async () => {
      if (!place) return null
      const { sha256, pageIndex, range } = place
      const [rects = []] = await answer(
        vanKho.knowledge.places({ sha256, pageIndex, ranges: [range] }),
      )
      const { pages } = await answer(vanKho.reader.text({ sha256 }))
      const said = pages[pageIndex]?.text.slice(...range) ?? ''
      const words = said.replace(/["“”]/g, ' ').split(/\s+/).filter(Boolean).slice(0, mostWords)
      return { spot: { pageIndex, rects }, words: words.length > 0 ? `"${words.join(' ')}"` : '' }
    },
    enabled: place !== null,
    // A file's pages stay as they are.
    retry: false,
  })
  const here = place !== null && place.sha256 === attachment?.sha256 && data ? data : null
  return { spot: here?.spot ?? null, words: here?.words ?? '' }
}
