import { useEffect, useState } from 'react'
import type { Fit } from '../pdf/pdf-state.ts'
import type { FrameWindow } from './Frame.tsx'

const stepFactor = 1.1
const smallest = 0.1
const largest = 10

export interface FrameZoom {
  /** 1 is the paper's own size. */
  readonly scale: number
  readonly fit: Fit | null
  step(direction: 1 | -1): void
  /** A number or the name of a fit. */
  set(zoom: string): void
}

/** Zooms an isolated page; until something else is chosen, a page that is too wide is made to fit. */
export function useFrameZoom(inner: FrameWindow | null): FrameZoom {
  const [chosen, setChosen] = useState<number | null>(null)
  const [fitted, setFitted] = useState(1)
  const scale = chosen ?? fitted

  useEffect(() => {
    if (inner === null) return
    const root = inner.document.documentElement
    const measure = () => {
      root.style.zoom = '1'
      const { clientWidth, scrollWidth } = root
      const fits = clientWidth === 0 ? 1 : Math.min(1, clientWidth / scrollWidth)
      setFitted(fits)
      root.style.zoom = String(chosen ?? fits)
    }
    measure()
    const frame = inner.frameElement
    const resizes = new ResizeObserver(measure)
    if (frame !== null) resizes.observe(frame)
    return () => resizes.disconnect()
  }, [inner, chosen])

  return {
    scale,
    fit: chosen === null ? 'page-width' : null,
    step: (direction) => setChosen(limited(scale * stepFactor ** direction)),
    set: (zoom) => {
      const wanted = zoom === 'page-actual' ? 1 : Number(zoom)
      setChosen(Number.isNaN(wanted) ? null : limited(wanted))
    },
  }
}

const limited = (scale: number) => Math.min(largest, Math.max(smallest, scale))
