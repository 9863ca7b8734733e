import { useMemo } from 'react'
import type { Mark } from '../marks/mark.ts'
import type { PdfSession } from './pdf-session.ts'
import classes from './ticks.module.css'

interface Props {
  readonly session: PdfSession
  readonly marks: readonly Mark[]
  readonly current: number | null
  /** Changes when pages moved. */
  readonly layout: number
  readonly onGo: (index: number) => void
}

/** Steps of the scale: ticks that would lie on each other become one. */
const steps = 400

/** Beside the scrollbar: where in the document the marks are. For the eye and the mouse only. */
export function MarkTicks({ session, marks, current, layout, onGo }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks and layout change what the session answers
  const ticks = useMemo(() => {
    const firstAtStep = new Map<number, number>()
    for (const [index, height] of session.marks.heights()) {
      const at = Math.round(height * steps)
      if (!firstAtStep.has(at) || index === current) firstAtStep.set(at, index)
    }
    return [...firstAtStep]
  }, [session, marks, current, layout])

  return (
    <div className={classes.ticks} aria-hidden>
      {ticks.map(([at, index]) => (
        <button
          key={at}
          type="button"
          tabIndex={-1}
          className={classes.tick}
          data-current={index === current || undefined}
          style={{ top: `${(at / steps) * 100}%` }}
          onClick={() => onGo(index)}
        />
      ))}
    </div>
  )
}
