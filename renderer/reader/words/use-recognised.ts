import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { RecognisedPage, Sha256 } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import type { WordSource } from './word-source.ts'

const recognisedPages = (sha256: Sha256) =>
  queryOptions({
    queryKey: ['reader', 'recognised', sha256],
    queryFn: () => answer(window.vanKho.reader.recognised({ sha256 })),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Which pages were recognised and how surely; follows recognition that goes on in the background. */
export function useRecognised(sha256: Sha256): readonly RecognisedPage[] | undefined {
  const client = useQueryClient()
  const { data } = useQuery(recognisedPages(sha256))
  useEffect(() => {
    const { queryKey } = recognisedPages(sha256)
    return window.vanKho.on('catalogChanged', () => void client.invalidateQueries({ queryKey }))
  }, [client, sha256])
  return data
}

/** The words for a PDF's pages, asked for as pages come on the screen. */
export function recognisedWords(client: QueryClient, sha256: Sha256): WordSource {
  return {
    recognised: () => client.fetchQuery(recognisedPages(sha256)),
    words: (pageIndex) => answer(window.vanKho.reader.words({ sha256, pageIndex })),
  }
}
