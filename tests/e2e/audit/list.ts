/** The audit's list (DESIGN.md 12): each item with what was asserted of it. `npm run audit` prints it at its end. */
import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { auditList } from '../../../build/setup/audit-list.mjs'

/** Notes an item once everything that was asserted of it holds. */
export function note(item: string, assertion: string): void {
  mkdirSync(dirname(auditList), { recursive: true })
  appendFileSync(auditList, `  ✓ ${item}: ${assertion}\n`)
}
