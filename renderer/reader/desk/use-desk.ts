import { useSyncExternalStore } from 'react'
import { type Desk, emptyDesk } from './tabs.ts'

/** The desk outlives the reader: going to the list and back must not clear it. */
let desk: Desk = emptyDesk
const listeners = new Set<() => void>()

export function changeDesk(change: (desk: Desk) => Desk): void {
  desk = change(desk)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useDesk = (): Desk => useSyncExternalStore(subscribe, () => desk)
