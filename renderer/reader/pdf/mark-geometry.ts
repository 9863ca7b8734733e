import type { Rect } from '../marks/mark.ts'

/** What is needed of pdf.js's PageViewport. */
export interface Viewport {
  readonly width: number
  readonly height: number
  convertToViewportPoint(x: number, y: number): number[]
}

/** Shares (0–1) of a page's box as it is shown: crop box and rotation are in it, zoom is not. */
export interface Share {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * The place of a rectangle in PDF user space on the shown page.
 * Shares instead of pixels, so that a mark keeps its place at every zoom.
 */
export function shareOf(rect: Rect, viewport: Viewport): Share {
  const [left, bottom, right, top] = rect
  const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, bottom)
  const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, top)
  return {
    left: Math.min(x1, x2) / viewport.width,
    top: Math.min(y1, y2) / viewport.height,
    width: Math.abs(x2 - x1) / viewport.width,
    height: Math.abs(y2 - y1) / viewport.height,
  }
}
