import type { Snippet } from '../../preload/model.ts'

/** A passage with its matches marked; plain text only, whatever the document holds. */
export function Marked({ snippet }: { snippet: Snippet }) {
  const parts = []
  let at = 0
  for (const [start, end] of snippet.marks) {
    parts.push(snippet.text.slice(at, start))
    parts.push(<mark key={start}>{snippet.text.slice(start, end)}</mark>)
    at = end
  }
  parts.push(snippet.text.slice(at))
  return <>{parts}</>
}
