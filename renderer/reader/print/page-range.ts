/**
 * The pages a person means by "1-3, 7, 12-": counted from 1, each once, in order.
 * Null when it names none, or what is written cannot be read.
 */
export function pagesOf(typed: string, pagesCount: number): number[] | null {
  const pages = new Set<number>()
  for (const part of typed.split(/[,;]/)) {
    if (part.trim() === '') continue
    const range = /^\s*(\d{1,6})?\s*([-–—])?\s*(\d{1,6})?\s*$/.exec(part)
    if (range === null) return null
    const [, first, dash, last] = range
    const from = Number(first ?? 1)
    const to = dash === undefined ? from : Number(last ?? pagesCount)
    if (from < 1 || to > pagesCount || from > to) return null
    for (let page = from; page <= to; page++) pages.add(page)
  }
  return pages.size === 0 ? null : [...pages].sort((a, b) => a - b)
}
