/** The audit's list (DESIGN.md 12): each item with what was asserted of it, printed at the end of the run. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { inRoot } from '../../../build/setup/paths.mjs'

const checked: { item: string; assertion: string }[] = []

/** Notes an item once everything that was asserted of it holds. */
export function note(item: string, assertion: string): void {
  checked.push({ item, assertion })
}

/** Prints the list, and leaves it in out/reports. */
export function printList(): void {
  const lines = checked.map(({ item, assertion }) => `  ✓ ${item}: ${assertion}`)
  console.log(`\nDESIGN.md 12, against the packaged program:\n${lines.join('\n')}\n`)
  mkdirSync(inRoot('out', 'reports'), { recursive: true })
  writeFileSync(inRoot('out', 'reports', 'audit.txt'), `${lines.join('\n')}\n`)
}
