export interface Part {
  readonly text: string
  readonly start: number
  /** Which of the marks this is; null for what stands between. */
  readonly mark: number | null
}

/** Cuts a text at its marks; the parts together are the text. Marks that overlap or lie outside are cut. */
export function splitAtMarks(text: string, marks: readonly (readonly [number, number])[]): Part[] {
  const parts: Part[] = []
  let done = 0
  const add = (end: number, mark: number | null) => {
    if (end > done) parts.push({ text: text.slice(done, end), start: done, mark })
    done = Math.max(done, end)
  }
  marks.forEach(([start, end], mark) => {
    add(Math.min(start, text.length), null)
    add(Math.min(end, text.length), mark)
  })
  add(text.length, null)
  return parts
}
