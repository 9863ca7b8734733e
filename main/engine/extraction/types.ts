/** What is read from a file, and the geometry that a page gives on demand. */
import { z } from 'zod'
import { AppError } from '../../../preload/errors.ts'
import { TextState } from '../../../preload/model.ts'

/** UTF-16 offsets [start, end) into a page's text. */
export type TextRange = readonly [start: number, end: number]

/** PDF user space, in points. */
export type Rect = readonly [left: number, bottom: number, right: number, top: number]

export const ExtractedPage = z.object({
  /** NFC, lines separated by \n. */
  text: z.string(),
  /** The page's own number ("iv"), where the file gives one. */
  label: z.string().nullable(),
})
export type ExtractedPage = z.infer<typeof ExtractedPage>

export const ExtractedDocument = z.object({
  mediaType: z.string(),
  pages: z.array(ExtractedPage),
  info: z.object({ title: z.string(), author: z.string() }),
  state: TextState,
  problem: AppError.nullable(),
})
export type ExtractedDocument = z.infer<typeof ExtractedDocument>

export interface WantedRanges {
  pageIndex: number
  ranges: TextRange[]
}

export interface LocatedRanges {
  pageIndex: number
  /** For each range, one rectangle a line. */
  rects: Rect[][]
}
