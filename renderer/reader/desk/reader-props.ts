import type { ReactNode } from 'react'
import type { Attachment, Plan, PlanChange, PlanId, Sha256 } from '../../../preload/model.ts'
import type { Rect } from '../marks/mark.ts'

export type ShowPlan = (plan: Plan | null, save: ((change: PlanChange) => void) | null) => ReactNode

/** Where a mention of another document leads. */
export interface Cited {
  open(planId: PlanId): void
  /** The archive does not have it: look for it. */
  find(name: string): void
}

export interface ReaderProps {
  /** The plan that the file belongs to; highlights and notes are kept in it. */
  readonly plan: Plan
  readonly attachment: Attachment
  /** The search that led here; its words are marked. '' marks nothing. */
  readonly query: string
  /** From 0: the hit's page. Null opens where the file was left. */
  readonly pageIndex: number | null
  /** A place on a page that is pointed at. */
  readonly spot: Spot | null
  /** Changes when a hit is opened, also the same one again; the document stays open meanwhile. */
  readonly request: number
  readonly save: (change: PlanChange) => void
  /** Another document of the desk, maybe of another plan. */
  readonly onOpen: (planId: PlanId, sha256: Sha256, query: string) => void
  /** Shows something of any plan, by what is known of it: null while it is not. */
  readonly withPlan: (planId: PlanId, show: ShowPlan) => ReactNode
  readonly cited: Cited
  /** The last document was closed. */
  readonly onClose: () => void
}

/** A place on a page that is pointed at; without rectangles, the page. */
export interface Spot {
  /** From 0. */
  readonly pageIndex: number
  readonly rects: readonly Rect[]
}

/** What the reader of one document gets. */
export interface PaneProps
  extends Pick<ReaderProps, 'attachment' | 'query' | 'pageIndex' | 'request'> {
  /** Null while it is not known: then its highlights can be neither seen nor made. */
  readonly plan: Plan | null
  readonly save: ReaderProps['save'] | null
  /** Shown until there is another one; PDFs and pictures only. */
  readonly spot?: Spot | null
  /** Mentions of other documents are links; absent where nothing leads away. */
  readonly cited?: Cited
  /** undefined where the document cannot be closed. */
  readonly onClose: (() => void) | undefined
}
