/**
 * What links and similarity need of every file, kept on this machine: one JSON line a file, the last one
 * counts. Derived: a damaged line is dropped, and its file read again.
 */
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { IsoDate, Range, Sha256, TextState } from '../../../../preload/model.ts'
import { inSlices } from '../../slices.ts'

/** Raise it when rules change: everything is read again. */
export const rulesVersion = 6

export const FileRecord = z.object({
  version: z.literal(rulesVersion),
  sha256: Sha256,
  /** Of the file when it was read: a scan says more once it is recognised. */
  text: TextState,
  effectiveFrom: IsoDate.nullable(),
  /** The degree of secrecy that is stamped on it, and where. */
  secrecy: z.object({ degree: z.string(), pageIndex: z.number().int(), range: Range }).nullable(),
  sketch: z.string(),
  /** One a document and kind. */
  citations: z.array(
    z.object({
      number: z.string(),
      type: z.string().nullable(),
      date: IsoDate.nullable(),
      title: z.string(),
      kind: z.string(),
      partly: z.boolean(),
    }),
  ),
})
export type FileRecord = z.infer<typeof FileRecord>

/** Twice what is needed: then the file is written anew. */
const mostWaste = 2

export class Records {
  readonly #path: string
  readonly #bySha256 = new Map<string, FileRecord>()
  #lines = 0
  #writing: Promise<void> = Promise.resolve()

  constructor(path: string) {
    this.#path = path
  }

  async load(): Promise<void> {
    const text = await readFile(this.#path, 'utf8').catch(() => '')
    await inSlices(this.#take(text))
  }

  *#take(text: string): Generator<void, void> {
    for (let at = 0; at < text.length; ) {
      const newline = text.indexOf('\n', at)
      const end = newline < 0 ? text.length : newline
      const record = parsed(text.slice(at, end))
      if (record) this.#bySha256.set(record.sha256, record)
      this.#lines += 1
      at = end + 1
      yield
    }
  }

  get(sha256: string): FileRecord | null {
    return this.#bySha256.get(sha256) ?? null
  }

  /** Not fsynced: what is lost is read again. */
  put(record: FileRecord): Promise<void> {
    this.#bySha256.set(record.sha256, record)
    this.#lines += 1
    return this.#inTurn(async () => {
      await mkdir(dirname(this.#path), { recursive: true })
      if (this.#lines > mostWaste * this.#bySha256.size + 100) await this.#compact()
      else await appendFile(this.#path, `${JSON.stringify(record)}\n`)
    })
  }

  async #compact(): Promise<void> {
    const records = [...this.#bySha256.values()]
    const beside = `${this.#path}.new`
    await writeFile(beside, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
    await rename(beside, this.#path)
    this.#lines = records.length
  }

  /** Resolves when everything that was put is in the file. */
  async idle(): Promise<void> {
    await this.#writing
  }

  #inTurn(write: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(write, write).catch(() => {})
    return this.#writing
  }
}

function parsed(line: string): FileRecord | null {
  try {
    return FileRecord.parse(JSON.parse(line))
  } catch {
    return null
  }
}
