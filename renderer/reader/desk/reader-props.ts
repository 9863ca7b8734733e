import type { Attachment, Plan, PlanChange, PlanId, Sha256 } from '../../../preload/model.ts'

export interface ReaderProps {
  /** The plan that the file belongs to; highlights and notes are kept in it. */
  readonly plan: Plan
  readonly attachment: Attachment
  /** The search that led here; its words are marked. '' marks nothing. */
  readonly query: string
  /** From 0: the hit's page. Null opens where the file was left. */
  readonly pageIndex: number | null
  /** Changes when a hit is opened, also the same one again; the document stays open meanwhile. */
  readonly request: number
  readonly save: (change: PlanChange) => void
  /** Another document of the desk, maybe of another plan. */
  readonly onOpen: (planId: PlanId, sha256: Sha256, query: string) => void
  /** The last document was closed. */
  readonly onClose: () => void
}

/** What the reader of one document gets. */
export interface PaneProps
  extends Pick<ReaderProps, 'attachment' | 'query' | 'pageIndex' | 'request' | 'onClose'> {
  /** Null where the plan is not the one that is shown: then its highlights can be neither seen nor made. */
  readonly plan: Plan | null
  readonly save: ReaderProps['save'] | null
}
