/**
 * The page a person means: the printed number first (front matter may count i, ii, iii, 1, 2…),
 * then the count from the first page. Null when there is no such page.
 */
export function pageNumberFor(
  typed: string,
  pagesCount: number,
  labels: readonly string[] | null,
): number | null {
  const wanted = typed.trim().toLowerCase()
  const labelled = labels?.findIndex((label) => label.toLowerCase() === wanted) ?? -1
  if (labelled >= 0) return labelled + 1
  if (!/^\d+$/.test(wanted)) return null
  const number = Number(wanted)
  return number >= 1 && number <= pagesCount ? number : null
}
