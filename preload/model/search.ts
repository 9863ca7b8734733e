/** What a search finds. */
import { z } from 'zod'
import { PlanSummary } from './plan.ts'
import { Sha256 } from './values.ts'

export const Range = z.tuple([z.number().int(), z.number().int()])

/** A passage with the places to mark, as [start, end) in `text`. */
export const Snippet = z.object({ text: z.string(), marks: z.array(Range) })
export type Snippet = z.infer<typeof Snippet>

export const PageHit = z.object({
  sha256: Sha256,
  name: z.string(),
  mediaType: z.string(),
  /** From 0. */
  pageIndex: z.number().int().nonnegative(),
  snippet: Snippet,
})
export type PageHit = z.infer<typeof PageHit>

export const PlanHit = z.object({
  plan: PlanSummary,
  /** The title with the words marked. */
  title: Snippet,
  score: z.number(),
  /** The best pages, best first; empty when only the plan's fields matched. */
  pages: z.array(PageHit),
  pagesMatched: z.number().int(),
})
export type PlanHit = z.infer<typeof PlanHit>

/** One part of the query as the program understood it; the renderer says it in words. */
export const QueryPart = z.object({
  kind: z.enum(['word', 'phrase', 'exclude', 'field', 'near', 'or', 'prefix']),
  field: z.string().optional(),
  text: z.string(),
})
export type QueryPart = z.infer<typeof QueryPart>

export const SearchPage = z.object({
  hits: z.array(PlanHit),
  plansMatched: z.number().int(),
  pagesMatched: z.number().int(),
  tookMs: z.number(),
  understood: z.array(QueryPart),
  /** Words left out because all of them together found too little. */
  dropped: z.array(z.string()),
  suggestion: z.string().nullable(),
  /** The index is still being built; there may be more. */
  incomplete: z.boolean(),
})
export type SearchPage = z.infer<typeof SearchPage>
