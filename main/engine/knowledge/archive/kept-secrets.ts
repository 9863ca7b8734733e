/** Files with a degree of secrecy on them that a person decided to keep all the same: nobody asks again on this machine. */
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Sha256 } from '../../../../preload/model.ts'
import { writeDurably } from '../../archive/durable-write.ts'

/** When, by hash. */
const Kept = z.record(z.string(), z.iso.datetime())

export class KeptSecrets {
  readonly #path: string
  #kept: Record<Sha256, string>

  private constructor(path: string, kept: Record<Sha256, string>) {
    this.#path = path
    this.#kept = kept
  }

  /** @param path on this machine; what is damaged is asked again */
  static async load(path: string): Promise<KeptSecrets> {
    const text = await readFile(path, 'utf8').catch(() => '{}')
    return new KeptSecrets(path, parsed(text))
  }

  has(sha256: Sha256): boolean {
    return this.#kept[sha256] !== undefined
  }

  /** On the disk when it resolves. */
  async keep(sha256: Sha256): Promise<void> {
    this.#kept = { ...this.#kept, [sha256]: new Date().toISOString() }
    await mkdir(dirname(this.#path), { recursive: true })
    await writeDurably(this.#path, JSON.stringify(this.#kept))
  }
}

function parsed(text: string): Record<Sha256, string> {
  try {
    return Kept.parse(JSON.parse(text))
  } catch {
    return {}
  }
}
