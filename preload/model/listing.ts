/** Lists of plans: filters, facets, orders, saved searches, counts. */
import { z } from 'zod'
import { PlanSummary } from './plan.ts'
import { PlanId } from './values.ts'

export const FacetName = z.enum([
  'area',
  'solution',
  'type',
  'year',
  'issuer',
  'tag',
  'validity',
  'text',
  'review',
])
export type FacetName = z.infer<typeof FacetName>

export const FacetChoice = z.object({
  /** Plans with any of these… */
  include: z.array(z.string()).default([]),
  /** …and none of these. '' stands for "has no value". */
  exclude: z.array(z.string()).default([]),
})

/** How long the trash is for: after that the program offers to empty it. */
export const trashDays = 30

export const PlanFilter = z.object({
  facets: z.partialRecord(FacetName, FacetChoice).default({}),
  /** Show the trash instead of the plans in use. */
  trash: z.boolean().default(false),
})
export type PlanFilter = z.infer<typeof PlanFilter>

/** A search that everybody of the archive finds again by its name. */
export const SavedSearch = z.object({
  /** ULID in lower case. */
  id: PlanId,
  name: z.string().trim().min(1).max(200),
  text: z.string().max(1_000),
  filter: PlanFilter,
})
export type SavedSearch = z.infer<typeof SavedSearch>

export const Searches = z.object({
  saved: z.array(SavedSearch),
  /** What was asked on this machine, the latest first. */
  recent: z.array(z.string()),
})
export type Searches = z.infer<typeof Searches>

export const PlanSort = z.object({
  by: z.enum(['issuedOn', 'number', 'title', 'type', 'issuer', 'createdAt', 'updatedAt']),
  descending: z.boolean(),
})
export type PlanSort = z.infer<typeof PlanSort>

export const FacetCounts = z.record(
  FacetName,
  z.array(z.object({ value: z.string(), count: z.number().int() })),
)
export type FacetCounts = z.infer<typeof FacetCounts>

/** What the archive's plans in use come to. */
export const Overview = z.object({
  plans: z.number().int(),
  /** Of files whose pages are known. */
  pages: z.number().int(),
  /** Each once, however many plans have it. */
  files: z.number().int(),
  bytes: z.number().int(),
  counts: FacetCounts,
  /** '' is unknown; a plan of several areas counts in each. */
  areaYears: z.array(z.object({ year: z.string(), area: z.string(), count: z.number().int() })),
  /** The first plans that may be the same record as another one in use… */
  duplicates: z.array(PlanId),
  /** …and how many there are. */
  duplicateCount: z.number().int(),
})
export type Overview = z.infer<typeof Overview>

export const PlanList = z.object({
  total: z.number().int(),
  plans: z.array(PlanSummary),
})
export type PlanList = z.infer<typeof PlanList>
