import type { Mark } from './mark.ts'

/** Where the first current mark is looked for. */
export interface Start {
  readonly pageIndex: number
  /** A hit names its page: a mark elsewhere is not the answer. Otherwise the next one will do. */
  readonly thisPageOnly: boolean
  /** Marks that stand before the hit, where pages do not say it. */
  readonly skip?: number
}

/** The mark to begin with, or null when there is none to begin with. */
export function firstMark(marks: readonly Mark[], start: Start): number | null {
  if (start.skip !== undefined && start.skip > 0) {
    return marks.length === 0 ? null : Math.min(start.skip, marks.length - 1)
  }
  const onPage = marks.find((mark) => mark.pageIndex === start.pageIndex)
  if (onPage !== undefined) return onPage.index
  if (start.thisPageOnly) return null
  const after = marks.find((mark) => mark.pageIndex > start.pageIndex)
  return (after ?? marks[0])?.index ?? null
}

/**
 * The mark after (+1) or before (-1) the current one, round the ends.
 * Without a current mark the page that is being read decides.
 */
export function step(
  marks: readonly Mark[],
  current: number | null,
  direction: 1 | -1,
  visiblePageIndex: number,
): number | null {
  if (marks.length === 0) return null
  if (current !== null) return (current + direction + marks.length) % marks.length
  if (direction === 1) {
    return (marks.find((mark) => mark.pageIndex >= visiblePageIndex) ?? marks[0])?.index ?? null
  }
  const before = marks.findLast((mark) => mark.pageIndex <= visiblePageIndex)
  return (before ?? marks.at(-1))?.index ?? null
}
