/** The text of a segment's pages, one after the other: in memory until it is written, then in a file. */
import { closeSync, openSync, readSync } from 'node:fs'

export interface PageText {
  /** UTF-8; shorter than asked for where the file was cut. */
  read(at: number, length: number): Buffer
  close(): void
}

export class TextInMemory implements PageText {
  readonly #chunks: readonly Buffer[]
  readonly #starts: number[] = []

  constructor(chunks: readonly Buffer[]) {
    this.#chunks = chunks
    let at = 0
    for (const chunk of chunks) {
      this.#starts.push(at)
      at += chunk.length
    }
  }

  read(at: number, length: number): Buffer {
    let from = 0
    let to = this.#starts.length
    while (to - from > 1) {
      const middle = (from + to) >>> 1
      if ((this.#starts[middle] ?? 0) <= at) from = middle
      else to = middle
    }
    const offset = at - (this.#starts[from] ?? 0)
    const first = this.#chunks[from]?.subarray(offset, offset + length) ?? Buffer.alloc(0)
    if (first.length === length) return first
    const rest: Buffer[] = [first]
    for (let missing = length - first.length; missing > 0 && ++from < this.#chunks.length; ) {
      const next = this.#chunks[from]?.subarray(0, missing) ?? Buffer.alloc(0)
      rest.push(next)
      missing -= next.length
    }
    return Buffer.concat(rest)
  }

  close(): void {}
}

export class TextInFile implements PageText {
  #file: number | null

  /** @throws ENOENT and the like */
  constructor(path: string) {
    this.#file = openSync(path, 'r')
  }

  read(at: number, length: number): Buffer {
    if (this.#file === null) return Buffer.alloc(0)
    const buffer = Buffer.allocUnsafe(length)
    try {
      return buffer.subarray(0, readSync(this.#file, buffer, 0, length, at))
    } catch {
      return Buffer.alloc(0)
    }
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file)
    this.#file = null
  }
}
