/**
 * The names in the contract, without its schemas: build/bundle.mjs puts these values into the bundles in place of this
 * file, so that neither the window nor main has to make some hundred schemas before it shows anything.
 */
import type { EventName, Names, Tree } from './contract.ts'
import { engineContract, events, internalContract, shellContract } from './contract.ts'

function namesIn<T extends Tree>(tree: T): Names<T> {
  const groups = Object.entries(tree).map(([group, calls]) => [group, Object.keys(calls)])
  return Object.fromEntries(groups) as Names<T>
}

export const engineNames = namesIn(engineContract)
export const shellNames = namesIn(shellContract)
export const internalNames = namesIn(internalContract)
export const eventNames = Object.keys(events) as EventName[]
