import type { Attachment, PlanId } from '../../../preload/model.ts'

/** A document that is on the desk. Only those that are seen are in memory; a tab is what it takes to open one. */
export interface Tab {
  readonly planId: PlanId
  readonly attachment: Attachment
  /** The search that led to it. */
  readonly query: string
  /** Shown on the way through the list, not opened: the next such takes its place. */
  readonly passing: boolean
}

export interface Desk {
  /** In the order of the strip. */
  readonly tabs: readonly Tab[]
  /** Beside the one that is read; its file's hash. */
  readonly beside: string | null
}

export const emptyDesk: Desk = { tabs: [], beside: null }

/** More names than this cannot be read in a strip; the one that lies there longest goes. */
const mostTabs = 12

const same = (a: Tab, b: Tab) => a.attachment.sha256 === b.attachment.sha256

/** A document that is opened stays where its tab was, with what is now known of it, or comes last. */
export function withOpened(desk: Desk, tab: Tab): Desk {
  const there = desk.tabs.find((one) => same(one, tab))
  if (there !== undefined) {
    const now = { ...tab, passing: tab.passing && there.passing }
    return { ...desk, tabs: desk.tabs.map((one) => (same(one, tab) ? now : one)) }
  }
  const stays = ({ passing, attachment }: Tab) => !passing || attachment.sha256 === desk.beside
  const kept = desk.tabs.filter(stays)
  while (kept.length >= mostTabs) {
    const oldest = kept.findIndex(({ attachment }) => attachment.sha256 !== desk.beside)
    kept.splice(oldest, 1)
  }
  return { ...desk, tabs: [...kept, tab] }
}

export function withClosed(desk: Desk, sha256: string): Desk {
  return {
    tabs: desk.tabs.filter((tab) => tab.attachment.sha256 !== sha256),
    beside: desk.beside === sha256 ? null : desk.beside,
  }
}

export function withBeside(desk: Desk, sha256: string | null): Desk {
  return { ...desk, beside: sha256 }
}

/** What is read once a document is closed: its right neighbour, else its left one. */
export function neighbour({ tabs }: Desk, sha256: string): Tab | null {
  const at = tabs.findIndex((tab) => tab.attachment.sha256 === sha256)
  return tabs[at + 1] ?? tabs[at - 1] ?? null
}
