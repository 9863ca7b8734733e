import { useQuery } from '@tanstack/react-query'
import type { DocumentFacts, Sha256, Signature } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'

/** What the archive read from a PDF beside its pages; nothing for any other file, and for one that is locked. */
export function useFileFacts(
  sha256: Sha256,
  isPdf: boolean,
): { facts: DocumentFacts | null; signatures: readonly Signature[] } {
  const { data } = useQuery({
    queryKey: ['reader', 'file-facts', sha256],
    queryFn: async () => {
      const [facts, signatures] = await Promise.all([
        answer(window.vanKho.reader.facts({ sha256 })),
        answer(window.vanKho.reader.signatures({ sha256 })),
      ])
      return { facts, signatures }
    },
    enabled: isPdf,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return data ?? { facts: null, signatures: [] }
}
