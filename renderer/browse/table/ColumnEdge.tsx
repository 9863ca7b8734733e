import type { KeyboardEvent, PointerEvent } from 'react'
import { useRef } from 'react'
import { rem } from '../../app/rem.ts'
import { leastWidth, mostWidth } from './columns.ts'
import classes from './table.module.css'

/** What an arrow key adds, in rem. */
const step = 1

interface ColumnEdgeProps {
  label: string
  /** In rem. */
  width: number
  onWidth(width: number): void
}

/** The right edge of a column's head: dragged, or moved by the arrow keys. */
export function ColumnEdge({ label, width, onWidth }: ColumnEdgeProps) {
  const from = useRef<{ x: number; width: number } | null>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -step, ArrowRight: step }[event.key]
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onWidth(width + by)
  }
  const onPointerDown = (event: PointerEvent) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = { x: event.clientX, width }
  }
  const onPointerMove = (event: PointerEvent) => {
    if (from.current) onWidth(from.current.width + (event.clientX - from.current.x) / rem())
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be dragged.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(width)}
      aria-valuemin={leastWidth}
      aria-valuemax={mostWidth}
      tabIndex={0}
      className={classes.edge}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = null
      }}
    />
  )
}
