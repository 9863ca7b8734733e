/** A call, and what several contracts ask for. */
import { z } from 'zod'
import * as m from '../model.ts'

export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I
  readonly output: O
}

export function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> {
  return { input, output }
}

export const nothing = z.object({}).default({})
/** These plans, or those of a filter in its order. */
export const someList = z.object({
  ids: z.array(m.PlanId).min(1).max(100_000).nullable().default(null),
  filter: m.PlanFilter.default({ facets: {}, trash: false }),
  sort: m.PlanSort.default({ by: 'issuedOn', descending: false }),
})
/** A list for paper. */
export const sheetList = someList.extend({
  /** What it is a list of: said under its title. */
  subtitle: z.string().max(2_000),
  /** Pages are numbered on from document to document, as in a dossier; otherwise counted. */
  runningPages: z.boolean(),
})
export const done = z.null()
