/** What the reader shows of a file. */
import { z } from 'zod'
import { Range, Snippet } from './search.ts'
import { IsoTime } from './values.ts'

/** Where matches stand on a page; rectangles [left, bottom, right, top] in PDF user space (points). */
export const PageMarks = z.object({
  pageIndex: z.number().int().nonnegative(),
  marks: z.array(
    z.object({
      rects: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
      snippet: Snippet,
    }),
  ),
})
export type PageMarks = z.infer<typeof PageMarks>

export const DocumentMarks = z.object({
  total: z.number().int(),
  pages: z.array(PageMarks),
})
export type DocumentMarks = z.infer<typeof DocumentMarks>

export const DocumentText = z.object({
  mediaType: z.string(),
  pages: z.array(z.object({ text: z.string(), marks: z.array(Range) })),
})
export type DocumentText = z.infer<typeof DocumentText>

/** A document that the reader lays out itself; whatever else is shown as its text. */
export const DocumentView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text') }),
  /** A .docx without compression and without what can run. */
  z.object({ kind: z.literal('word'), bytes: z.instanceof(Uint8Array) }),
  z.object({
    kind: z.literal('sheets'),
    sheets: z.array(
      z.object({
        name: z.string(),
        rows: z.array(z.array(z.string())),
        /** More than `rows` where the table is too long to be shown. */
        rowsInAll: z.number().int(),
      }),
    ),
  }),
  /** To be sanitised before it is shown. */
  z.object({ kind: z.literal('markup'), html: z.string() }),
  z.object({
    kind: z.literal('mail'),
    subject: z.string(),
    from: z.string(),
    to: z.array(z.string()),
    cc: z.array(z.string()),
    sentAt: IsoTime.nullable(),
    html: z.string().nullable(),
    text: z.string(),
    attachments: z.array(
      z.object({ name: z.string(), mediaType: z.string(), bytes: z.number().int() }),
    ),
  }),
])
export type DocumentView = z.infer<typeof DocumentView>

/** A page whose text comes from recognition; confidence 0–100. */
export const RecognisedPage = z.object({
  pageIndex: z.number().int().nonnegative(),
  confidence: z.number().min(0).max(100),
})
export type RecognisedPage = z.infer<typeof RecognisedPage>

/** Words of a recognised page: [start, end) in `text`, [left, bottom, right, top] in PDF user space (points). */
export const PageWords = z.object({
  text: z.string(),
  words: z.array(
    z.object({
      start: z.number().int(),
      end: z.number().int(),
      rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      confidence: z.number(),
    }),
  ),
})
export type PageWords = z.infer<typeof PageWords>

export const SignerCertificate = z.object({
  subject: z.string(),
  organisation: z.string(),
  issuer: z.string(),
  /** Hexadecimal. */
  serial: z.string(),
  from: IsoTime,
  to: IsoTime,
})
export type SignerCertificate = z.infer<typeof SignerCertificate>

/** A digital signature in a PDF. Its certificates are shown, not judged: nothing is looked up. */
export const Signature = z.object({
  /** '' when the file does not say. */
  signer: z.string(),
  signedAt: IsoTime.nullable(),
  /** Whose clock that was: a time stamp authority's, or the signer's as signed or as written in the PDF. */
  timeFrom: z.enum(['timestamp', 'signature', 'document']).nullable(),
  reason: z.string(),
  /** Whether the bytes that it covers are as they were signed; 'unknown' when that cannot be told. */
  integrity: z.enum(['intact', 'changed', 'unknown']),
  /** False when something was added to the file afterwards: another signature, a stamp, a change. */
  coversWhole: z.boolean(),
  /** The signer's, then who issued it, as far as the file has them. */
  certificates: z.array(SignerCertificate),
})
export type Signature = z.infer<typeof Signature>

/** What a PDF says of itself beside its pages. */
export const DocumentFacts = z.object({
  title: z.string(),
  author: z.string(),
  pages: z.number().int(),
  encrypted: z.boolean(),
  outline: z.array(
    z.object({
      title: z.string(),
      /** From 0. */
      level: z.number().int(),
      pageIndex: z.number().int().nullable(),
    }),
  ),
  /** Files inside the file. */
  files: z.array(z.object({ name: z.string(), bytes: z.number().int() })),
})
export type DocumentFacts = z.infer<typeof DocumentFacts>
