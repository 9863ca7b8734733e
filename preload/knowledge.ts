/** What the program reads out of documents by itself: fields, topics, citations, relations. All of it derived. */
import { z } from 'zod'
import { IsoDate, PlanFields, PlanId, Range, Sha256 } from './model.ts'

/** Where something stands: [start, end) in the text of a page of a file. */
export const TextPlace = z.object({
  sha256: Sha256,
  /** From 0. */
  pageIndex: z.number().int().nonnegative(),
  range: Range,
})
export type TextPlace = z.infer<typeof TextPlace>

/** A value that was read, and how sure that is (0–1). */
const suggested = <T extends z.ZodType>(value: T) =>
  TextPlace.extend({ value, confidence: z.number().min(0).max(1) })
const text = suggested(z.string())

/** What the header says; null where it says nothing. */
export const SuggestedFields = z.object({
  number: text.nullable(),
  /** Id of the `types` vocabulary. */
  type: text.nullable(),
  title: text.nullable(),
  issuer: text.nullable(),
  /** The body above the issuer. */
  superior: text.nullable(),
  issuedOn: suggested(IsoDate).nullable(),
  place: text.nullable(),
  signer: suggested(PlanFields.shape.signer).nullable(),
  recipients: suggested(PlanFields.shape.recipients).nullable(),
  period: suggested(PlanFields.shape.period).nullable(),
  /** "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC". */
  urgency: text.nullable(),
  /** "MẬT", "TỐI MẬT", "TUYỆT MẬT". */
  secrecy: text.nullable(),
  /** The document is a copy: SY, TrS or SL, with the copy's own number or ''. */
  copy: suggested(z.object({ kind: z.enum(['SY', 'TrS', 'SL']), number: z.string() })).nullable(),
  annexes: z.array(text),
})
export type SuggestedFields = z.infer<typeof SuggestedFields>

/** An area or a group of solutions, with the sentence that decided. */
export const SuggestedTopic = TextPlace.extend({
  /** Of the `areas` or `solutions` vocabulary. */
  id: z.string(),
  /** 0–1 against the strongest one. */
  score: z.number(),
  sentence: z.string(),
})
export type SuggestedTopic = z.infer<typeof SuggestedTopic>

/** A mention of another document. */
export const Citation = TextPlace.extend({
  /** Normalised; '' for a law that is named without its number. */
  number: z.string(),
  /** Id of the `types` vocabulary, or of a legal document's type (L, NĐ, TT…); null when it may be several. */
  type: z.string().nullable(),
  date: IsoDate.nullable(),
  /** What the text says that it is about, or a law's name; ''. */
  title: z.string(),
  /** Id of the `relations` vocabulary. */
  kind: z.string(),
  /** Only some of its articles are repealed or replaced. */
  partly: z.boolean(),
  /** 0–1, of the number or the law's name. */
  confidence: z.number().min(0).max(1),
  /** The plan in this archive that it is; null while there is none. */
  planId: PlanId.nullable(),
})
export type Citation = z.infer<typeof Citation>

/** A mention in a text that was handed over: its range is in that. */
export const TextCitation = Citation.omit({ sha256: true, pageIndex: true })
export type TextCitation = z.infer<typeof TextCitation>

export const PlanSuggestion = z.object({
  fields: SuggestedFields,
  areas: z.array(SuggestedTopic),
  solutions: z.array(SuggestedTopic),
  citations: z.array(Citation),
  /** Documents after the first in the same file: page indexes [from, to) and number. */
  others: z.array(
    z.object({
      sha256: Sha256,
      from: z.number().int(),
      to: z.number().int(),
      number: z.string().nullable(),
    }),
  ),
})
export type PlanSuggestion = z.infer<typeof PlanSuggestion>

/** Of a plan without any text. */
export const emptySuggestion: PlanSuggestion = {
  fields: {
    number: null,
    type: null,
    title: null,
    issuer: null,
    superior: null,
    issuedOn: null,
    place: null,
    signer: null,
    recipients: null,
    period: null,
    urgency: null,
    secrecy: null,
    copy: null,
    annexes: [],
  },
  areas: [],
  solutions: [],
  citations: [],
  others: [],
}

export const PlanRelation = z.object({
  /** Id of the `relations` vocabulary. */
  kind: z.string(),
  /** 'out': this plan does it to the other; 'in': the other one to this. */
  direction: z.enum(['out', 'in']),
  /** null: not in the archive yet. */
  planId: PlanId.nullable(),
  number: z.string(),
  title: z.string(),
  date: IsoDate.nullable(),
  partly: z.boolean(),
  /** Read from the text, or set by a person. */
  source: z.enum(['text', 'person']),
})
export type PlanRelation = z.infer<typeof PlanRelation>

/** What follows for a plan's validity from the relations; a person's own entry in the plan stands above it. */
export const DerivedValidity = z.object({
  status: PlanFields.shape.validity.shape.status,
  /** From when it is in force, as its text says. */
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  amended: z.boolean(),
  /** The documents that make it so. */
  reasons: z.array(
    z.object({
      kind: z.enum(['replaced', 'repealed', 'amended', 'suspended', 'not-yet']),
      partly: z.boolean(),
      planId: PlanId.nullable(),
      number: z.string(),
      /** From when. */
      date: IsoDate.nullable(),
    }),
  ),
})
export type DerivedValidity = z.infer<typeof DerivedValidity>

export const PlanRelations = z.object({
  relations: z.array(PlanRelation),
  validity: DerivedValidity,
  /** Plans of the archive whose texts are not read for citations yet: more may come. */
  pending: z.number().int(),
})
export type PlanRelations = z.infer<typeof PlanRelations>

/** The archive's web: every plan that has a relation, and the relations between plans. */
export const RelationGraph = z.object({
  nodes: z.array(
    z.object({
      planId: PlanId,
      number: z.string(),
      title: z.string(),
      date: IsoDate.nullable(),
    }),
  ),
  edges: z.array(z.object({ from: PlanId, to: PlanId, kind: z.string() })),
})
export type RelationGraph = z.infer<typeof RelationGraph>

/** Another plan whose text is nearly this one's: a draft, a version, the signed scan. */
export const SimilarPlan = z.object({
  planId: PlanId,
  /** Estimated share of word triples that both have, 0–1. */
  similarity: z.number(),
  sameNumber: z.boolean(),
  trash: z.boolean(),
})
export type SimilarPlan = z.infer<typeof SimilarPlan>

/** A stored file with a degree of secrecy stamped on it. */
export const SecretFile = TextPlace.extend({
  planId: PlanId,
  /** "MẬT", "TỐI MẬT", "TUYỆT MẬT". */
  degree: z.string(),
  fileName: z.string(),
  number: z.string(),
  title: z.string(),
})
export type SecretFile = z.infer<typeof SecretFile>

/** Rectangles [left, bottom, right, top] in PDF user space (points), for each range asked for. */
export const PlaceRects = z.array(
  z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
)
export type PlaceRects = z.infer<typeof PlaceRects>
