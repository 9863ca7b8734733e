/** One line of a table of contents. */
export interface OutlineEntry {
  /** Unique within its outline. */
  readonly id: string
  readonly title: string
  /** pdf.js's destination; null for a guessed entry. */
  readonly destination: string | unknown[] | null
  readonly pageNumber: number | null
  readonly children: readonly OutlineEntry[]
}

export interface Outline {
  readonly entries: readonly OutlineEntry[]
  /** The file has none; these are its headings. */
  readonly guessed: boolean
}
