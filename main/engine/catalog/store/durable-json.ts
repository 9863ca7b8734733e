/**
 * Our member of lowdb's adapter family. lowdb's own `JSONFile` does not fsync, uses one fixed
 * temporary name, and takes a file that says `null` for one that is not there; this one writes
 * durably and trusts nothing that it reads.
 */
import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { Adapter } from 'lowdb'
import { z } from 'zod'
import type { Disk } from '../../archive/disk.ts'
import { errnoOf, realDisk } from '../../archive/disk.ts'
import { writeDurably } from '../../archive/durable-write.ts'
import { canonicalJson } from './canonical-json.ts'

/** The file is there and is not what it should be: truncated, NULs, `null`, wrong schema. */
export class DamagedJson extends Error {
  readonly reason: string
  constructor(path: string, reason: string, cause?: unknown) {
    super(`${path}: ${reason}`, { cause })
    this.name = 'DamagedJson'
    this.reason = reason
  }
}

/** A file that another machine replaces can be missing for a moment (SHARING.md 8). */
const absenceRetriesMs = [5, 20, 60]

export interface DurableJsonOptions {
  disk?: Disk | undefined
  /** false for this machine's own files, which nobody replaces: absent is absent. */
  shared?: boolean
  /** Brings a document of an older version to this one's form, before the schema looks at it. */
  migrate?: ((document: unknown) => unknown) | undefined
}

export class DurableJson<T> implements Adapter<T> {
  readonly #path: string
  readonly #schema: z.ZodType<T>
  readonly #disk: Disk
  readonly #retriesMs: readonly number[]
  readonly #migrate: (document: unknown) => unknown

  constructor(path: string, schema: z.ZodType<T>, o: DurableJsonOptions = {}) {
    this.#path = path
    this.#schema = schema
    this.#disk = o.disk ?? realDisk
    this.#retriesMs = o.shared === false ? [] : absenceRetriesMs
    this.#migrate = o.migrate ?? ((document) => document)
  }

  /** null only when there is no such file; throws DamagedJson, or the errno of an unreadable disk. */
  async read(): Promise<T | null> {
    const text = await readTolerantly(this.#path, this.#retriesMs)
    if (text === null) return null
    return checked(this.#schema, this.#migrate(parsed(text, this.#path)), this.#path)
  }

  async write(data: T): Promise<void> {
    await writeDurably(this.#path, canonicalJson(data), this.#disk)
  }
}

async function readTolerantly(path: string, retriesMs: readonly number[]): Promise<string | null> {
  for (const delayMs of [...retriesMs, null]) {
    try {
      return await readFile(path, 'utf8')
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error
      if (delayMs !== null) await delay(delayMs)
    }
  }
  return null
}

function parsed(text: string, path: string): unknown {
  try {
    // Editors on Windows put a byte order mark before JSON.
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    // Without the parser's own error: it repeats what stands there, and errors end in the log.
    throw new DamagedJson(path, text.trim() === '' ? 'empty' : 'not JSON')
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown, path: string): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new DamagedJson(path, z.prettifyError(result.error), result.error)
}
