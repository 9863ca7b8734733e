import { type RefObject, useEffect, useState } from 'react'
import type { Size } from './image-geometry.ts'

/**
 * The space inside an element, without its scrollbars' changes: measured on its border box,
 * so that a scrollbar that comes and goes does not make a fitted picture flicker.
 */
export function useElementSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      const box = entry?.borderBoxSize[0]
      if (box !== undefined) setSize({ width: box.inlineSize, height: box.blockSize })
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return size
}
