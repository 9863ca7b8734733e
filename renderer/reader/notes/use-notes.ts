import { useMemo } from 'react'
import { ulid } from 'ulid'
import type { Annotation, Sha256 } from '../../../preload/model.ts'
import type { PaneProps } from '../desk/reader-props.ts'
import type { HighlightColor } from './colors.ts'
import { inReadingOrder } from './notes-as-text.ts'
import type { Passage } from './selection.ts'

export interface Notes {
  /** Of this file, down the document. */
  readonly all: readonly Annotation[]
  /** Null where they can only be read. */
  readonly edit: NotesEdit | null
}

export interface NotesEdit {
  /** Answers the first one's id. */
  add(passages: readonly Passage[], color: HighlightColor): string | null
  change(id: string, change: Partial<Pick<Annotation, 'note' | 'color'>>): void
  remove(id: string): void
}

const none: readonly Annotation[] = []
const longestQuote = 10_000
const mostRects = 1_000

/** A file's highlights and notes: kept in its plan, saved with the plan's other fields. */
export function useNotes({ plan, save }: Pick<PaneProps, 'plan' | 'save'>, sha256: Sha256): Notes {
  const everyone = plan?.annotations ?? none
  const all = useMemo(
    () => inReadingOrder(everyone.filter((note) => note.sha256 === sha256)),
    [everyone, sha256],
  )
  if (save === null || plan === null || plan.deletedAt !== null) return { all, edit: null }
  return {
    all,
    edit: {
      add(passages, color) {
        const added = passages.map(
          ({ pageIndex, rects, quote }): Annotation => ({
            id: ulid().toLowerCase(),
            sha256,
            pageIndex,
            rects: rects.slice(0, mostRects).map(([a, b, c, d]) => [a, b, c, d]),
            color,
            note: '',
            quote: quote.slice(0, longestQuote),
            createdAt: new Date().toISOString(),
          }),
        )
        save({ annotations: [...everyone, ...added] })
        return added[0]?.id ?? null
      },
      change(id, change) {
        const changed = (note: Annotation) => (note.id === id ? { ...note, ...change } : note)
        save({ annotations: everyone.map(changed) })
      },
      remove: (id) => save({ annotations: everyone.filter((note) => note.id !== id) }),
    },
  }
}
