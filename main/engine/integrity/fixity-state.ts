/** What a round of fixity has checked so far: JSON lines, so that going on another day costs nothing. */
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../preload/errors.ts'
import { IsoTime, Sha256 } from '../../../preload/model.ts'

const Line = z.union([
  z.object({ startedAt: IsoTime }),
  z.object({ sha256: Sha256, bytes: z.number().int(), problem: AppError.nullable() }),
  z.object({ finishedAt: IsoTime }),
])
type Line = z.infer<typeof Line>

export interface Checked {
  bytes: number
  problem: AppError | null
}

export class FixityState {
  readonly #path: string
  startedAt: string | null = null
  finishedAt: string | null = null
  readonly checked = new Map<string, Checked>()

  private constructor(path: string) {
    this.#path = path
  }

  /** Derived: where it is damaged, what can be read of it counts. */
  static async open(path: string): Promise<FixityState> {
    await mkdir(dirname(path), { recursive: true })
    const state = new FixityState(path)
    const text = await readFile(path, 'utf8').catch(() => '')
    for (const line of text.split('\n')) state.#take(parsed(line))
    return state
  }

  /** Forgets the last round. */
  async begin(startedAt: string): Promise<void> {
    this.checked.clear()
    this.finishedAt = null
    await writeFile(this.#path, '')
    await this.#add({ startedAt })
  }

  async add(sha256: string, { bytes, problem }: Checked): Promise<void> {
    await this.#add({ sha256, bytes, problem })
  }

  async finish(finishedAt: string): Promise<void> {
    await this.#add({ finishedAt })
  }

  async #add(line: Line): Promise<void> {
    this.#take(line)
    await appendFile(this.#path, `${JSON.stringify(line)}\n`)
  }

  #take(line: Line | null): void {
    if (line === null) return
    if ('startedAt' in line) this.startedAt = line.startedAt
    else if ('finishedAt' in line) this.finishedAt = line.finishedAt
    else this.checked.set(line.sha256, line)
  }
}

function parsed(line: string): Line | null {
  try {
    return Line.parse(JSON.parse(line))
  } catch {
    return null
  }
}
