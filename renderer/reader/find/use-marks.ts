import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AppError } from '../../../preload/errors.ts'
import { toAppError } from '../../../preload/failure.ts'
import type { Attachment, DocumentMarks, DocumentText, Sha256 } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import { type Mark, marksOf, marksOfText } from '../marks/mark.ts'
import type { FindText } from './use-find-text.ts'

export interface Marks {
  readonly marks: readonly Mark[]
  readonly searching: boolean
  readonly problem: AppError | null
}

const none: readonly Mark[] = []

/**
 * What is typed into the find box is first looked for as it stands, words side by side; only when
 * that is nowhere, word by word. A search that led here is taken as the search took it.
 */
export function attempts({ sought, byHand }: FindText): string[] {
  return byHand && /\s/.test(sought) && !sought.includes('"') ? [`"${sought}"`, sought] : [sought]
}

async function findMarks(sha256: Sha256, texts: readonly string[]): Promise<DocumentMarks> {
  let found: DocumentMarks = { total: 0, pages: [] }
  for (const text of texts) {
    if (found.total === 0) found = await answer(window.vanKho.reader.marks({ sha256, text }))
  }
  return found
}

/** Every match in a PDF. */
export function useMarks({ sha256, text }: Attachment, find: FindText): Marks {
  const texts = attempts(find)
  const query = useQuery({
    // Asked again once the file's text has been read.
    queryKey: ['reader', 'marks', sha256, text, texts],
    queryFn: () => findMarks(sha256, texts),
    enabled: find.sought !== '',
  })
  const marks = useMemo(() => (query.data ? marksOf(query.data) : none), [query.data])
  return {
    marks,
    searching: query.isFetching,
    problem: query.error === null ? null : toAppError(query.error),
  }
}

async function findText(sha256: Sha256, texts: readonly string[]): Promise<DocumentText> {
  let found: DocumentText = { mediaType: '', pages: [] }
  for (const text of texts) {
    if (found.pages.every((page) => page.marks.length === 0)) {
      found = await answer(window.vanKho.reader.text({ sha256, text }))
    }
  }
  return found
}

/** The text of a file, with every match marked. */
export function useTextMarks(
  { sha256, text }: Attachment,
  find: FindText,
): Marks & { readonly document: DocumentText | undefined } {
  const texts = attempts(find)
  const query = useQuery({
    queryKey: ['reader', 'text', sha256, text, texts],
    queryFn: () => findText(sha256, texts),
    // The pages stay on the screen while other words are looked for.
    placeholderData: (previous, before) => (before?.queryKey[2] === sha256 ? previous : undefined),
  })
  const marks = useMemo(() => (query.data ? marksOfText(query.data) : none), [query.data])
  return {
    document: query.data,
    marks,
    searching: query.isFetching,
    problem: query.error === null ? null : toAppError(query.error),
  }
}
