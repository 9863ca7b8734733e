/** What is read from a file, and the geometry that a page gives on demand. */
import { z } from 'zod'
import { AppError } from '../../../preload/errors.ts'
import { type DocumentView, TextState } from '../../../preload/model.ts'

/** UTF-16 offsets [start, end) into a page's text. */
export type TextRange = readonly [start: number, end: number]

/** PDF user space, in points. */
export type Rect = readonly [left: number, bottom: number, right: number, top: number]

/** Where a recognised word stands: [start, end) in the page's text, its rectangle, its confidence (0–100). */
export const OcrWord = z.tuple([
  z.number().int(),
  z.number().int(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
])
export type OcrWord = z.infer<typeof OcrWord>

/**
 * Of a page that is a picture of text: OCR is to be done, is to be done whatever text it has, was
 * done, was done and found worse than the text that the file has, or was given up.
 */
export const OcrState = z.enum(['wanted', 'again', 'done', 'worse', 'failed'])
export type OcrState = z.infer<typeof OcrState>

/** Of a page of a file inside the file: which file, counted at each level, and which page of it. */
export const InsidePlace = z.object({
  files: z.array(z.number().int()),
  pageIndex: z.number().int(),
})
export type InsidePlace = z.infer<typeof InsidePlace>

export const ExtractedPage = z.object({
  /** NFC, lines separated by \n. */
  text: z.string(),
  /** The page's own number ("iv"), where the file gives one. */
  label: z.string().nullable(),
  ocr: OcrState.optional(),
  /** Only where it is a picture of text. */
  inside: InsidePlace.optional(),
  /** In the order of the text; only where OCR was done. */
  words: z.array(OcrWord).optional(),
})
export type ExtractedPage = z.infer<typeof ExtractedPage>

export const ExtractedDocument = z.object({
  mediaType: z.string(),
  pages: z.array(ExtractedPage),
  info: z.object({ title: z.string(), author: z.string() }),
  /** It has a password, which a person gave for this text: without it no page can be drawn. */
  locked: z.literal(true).optional(),
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

/** A document for the reader to lay out, or why there is none. */
export type Viewed = { view: DocumentView } | { problem: AppError }

/** A page drawn for recognition. */
export interface PageImage {
  /** Binary PGM, PNG or JPEG. */
  image: Uint8Array
  /** In pixels. */
  width: number
  height: number
  /** From pixels to PDF user space: x' = a·x + c·y + e, y' = b·x + d·y + f. */
  toPage: readonly [a: number, b: number, c: number, d: number, e: number, f: number]
}

/** Clockwise quarter turns: scans lie on their side or upside down. */
export type QuarterTurns = 0 | 1 | 2 | 3
