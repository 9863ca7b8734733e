import { splitAtMarks } from './marked-parts.ts'

interface Props {
  readonly text: string
  /** [start, end) in `text`. */
  readonly marks: readonly (readonly [number, number])[]
  /** Number of the first mark; each carries its own as `data-mark-index`. */
  readonly firstIndex?: number
  readonly current?: number | null
}

/** Text with its matches marked; never read as HTML. */
export function MarkedText({ text, marks, firstIndex = 0, current = null }: Props) {
  return splitAtMarks(text, marks).map((part) => {
    if (part.mark === null) return part.text
    const index = firstIndex + part.mark
    return (
      <mark key={part.start} data-mark-index={index} data-current={index === current || undefined}>
        {part.text}
      </mark>
    )
  })
}
