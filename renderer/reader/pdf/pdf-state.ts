import type { AppError } from '../../../preload/errors.ts'

/** Zoom that follows the window's size; pdf.js's own names. */
export type Fit = 'auto' | 'page-width' | 'page-fit' | 'page-actual'
export const fits: readonly Fit[] = ['auto', 'page-width', 'page-fit', 'page-actual']

export function isFit(value: string): value is Fit {
  return fits.some((fit) => fit === value)
}

/** What a person sees of a session; a new object at every change. */
export interface PdfState {
  readonly phase: 'loading' | 'locked' | 'ready' | 'failed'
  /** The password that was tried is not the right one. */
  readonly wrongPassword: boolean
  readonly problem: AppError | null
  readonly pageNumber: number
  readonly pagesCount: number
  /** Printed page numbers, where the file has them and they differ from the count. */
  readonly pageLabels: readonly string[] | null
  /** 1 is the paper's own size. */
  readonly scale: number
  readonly fit: Fit | null
  /** Degrees clockwise. */
  readonly rotation: number
  readonly pagesAbreast: 1 | 2
  /** One page below the other; else one at a time. */
  readonly continuous: boolean
  /** One page at a time over the whole screen. */
  readonly presenting: boolean
  readonly canGoBack: boolean
  readonly canGoForward: boolean
  /** Goes up when pages moved, so that what is placed beside them is placed again. */
  readonly layout: number
}

export const startState: PdfState = {
  phase: 'loading',
  wrongPassword: false,
  problem: null,
  pageNumber: 1,
  pagesCount: 0,
  pageLabels: null,
  scale: 1,
  fit: 'auto',
  rotation: 0,
  pagesAbreast: 1,
  continuous: true,
  presenting: false,
  canGoBack: false,
  canGoForward: false,
  layout: 0,
}
