/**
 * Documents of an older version are brought forward in memory, step by step, when they are read. The
 * file itself stays as it is until a person changes what it holds.
 */

export type Document = Readonly<Record<string, unknown>>

/** Steps from version n to n + 1, by n. Pure; what a step does not know it carries along. */
export type Migrations = Readonly<Record<number, (document: Document) => Document>>

/** A document without a version that we know is left to the schema: newer ones are read as they are. */
export function migrateBy(
  migrations: Migrations,
  versionField: string,
): (document: unknown) => unknown {
  return (document) => {
    let now = document
    while (isDocument(now)) {
      const version = now[versionField]
      const step = typeof version === 'number' ? migrations[version] : undefined
      if (!step || typeof version !== 'number') break
      now = { ...step(now), [versionField]: version + 1 }
    }
    return now
  }
}

export function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
