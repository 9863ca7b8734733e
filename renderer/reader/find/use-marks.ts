import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AppError } from '../../../preload/errors.ts'
import type { DocumentText, Sha256 } from '../../../preload/model.ts'
import { answer, problemOf } from '../answer.ts'
import { type Mark, marksOf, marksOfText } from '../marks/mark.ts'

export interface Marks {
  readonly marks: readonly Mark[]
  readonly searching: boolean
  readonly problem: AppError | null
}

const none: readonly Mark[] = []

/** Every match of a text in a PDF. */
export function useMarks(sha256: Sha256, text: string): Marks {
  const query = useQuery({
    queryKey: ['reader', 'marks', sha256, text],
    queryFn: () => answer(window.vanKho.reader.marks({ sha256, text })),
    enabled: text !== '',
  })
  const marks = useMemo(() => (query.data ? marksOf(query.data) : none), [query.data])
  return { marks, searching: query.isFetching, problem: problemOf(query.error) }
}

/** The text of a file, with every match of a text. */
export function useTextMarks(
  sha256: Sha256,
  text: string,
): Marks & { readonly document: DocumentText | undefined } {
  const query = useQuery({
    queryKey: ['reader', 'text', sha256, text],
    queryFn: () => answer(window.vanKho.reader.text({ sha256, text })),
    // The pages stay on the screen while other words are looked for.
    placeholderData: (previous, before) => (before?.queryKey[2] === sha256 ? previous : undefined),
  })
  const marks = useMemo(() => (query.data ? marksOfText(query.data) : none), [query.data])
  return {
    document: query.data,
    marks,
    searching: query.isFetching,
    problem: problemOf(query.error),
  }
}
