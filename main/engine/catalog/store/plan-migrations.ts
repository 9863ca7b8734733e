/** The versions of the plan file. */
import type { Document, Migrations } from './migration.ts'
import { isDocument, migrateBy } from './migration.ts'

const migrations: Migrations = {
  /** Version 2 has a place for what readers mark. */
  1: (file) => ({
    ...file,
    plan: withAnnotations(file.plan),
    sets: withAnnotations(file.sets),
  }),
}

/** What is not as it should be is left for the schema to refuse. */
function withAnnotations(part: unknown): unknown {
  const none: Document = { annotations: [] }
  return isDocument(part) ? { ...none, ...part } : part
}

export const migratePlanFile = migrateBy(migrations, 'format')
