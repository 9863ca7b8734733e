/** A window that shows PDFs: ours, or pdf.js's own components and nothing else. */
import type { MadeDocument } from './documents.ts'

/** Times between frames while pages scroll by. */
export interface Scrolling {
  readonly worstMs: number
  readonly p95Ms: number
  /** Share of the frames that took longer than 50 ms. */
  readonly late: number
}

export interface Viewer {
  /** Milliseconds from the click until the first page is drawn; the document before is closed. */
  open(document: MadeDocument): Promise<number>
  /** Until that page is drawn. */
  goTo(pageNumber: number): Promise<number>
  /** Until every match in the open document is counted. */
  find(text: string, matches: number): Promise<number>
  scroll(): Promise<Scrolling>
  memoryMb(): Promise<number>
  close(): Promise<void>
}

/** Pixels of the pages' window; both have the same. */
export interface Extent {
  readonly width: number
  readonly height: number
}
