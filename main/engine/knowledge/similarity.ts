/**
 * Near-identical texts: MinHash with one permutation (Li, Owen and Zhang, 2012) over word triples without
 * marks, so that a scan and its draft have the same triples but for what was misread.
 */
import { wordsOf } from './topics/terms.ts'

const bins = 128
const empty = 0xffffffff
/** A cover letter of three lines is like any other. */
const fewestTriples = 40

export class Sketch {
  readonly #bins = new Uint32Array(bins).fill(empty)
  #triples = 0

  add(page: string): void {
    const words = wordsOf(page)
    for (let i = 0; i + 2 < words.length; i++) {
      const hash = hashOf(`${words[i]?.folded} ${words[i + 1]?.folded} ${words[i + 2]?.folded}`)
      const bin = hash % bins
      const rest = Math.floor(hash / bins)
      if (rest < (this.#bins[bin] ?? empty)) this.#bins[bin] = rest
      this.#triples += 1
    }
  }

  /** Base64; '' when there is too little text. */
  toString(): string {
    if (this.#triples < fewestTriples) return ''
    return Buffer.from(this.#bins.buffer).toString('base64')
  }
}

/** FNV-1a, 32 bits, with a last mixing: neighbouring triples must not fall into neighbouring bins. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

export function sketchBins(sketch: string): Uint32Array | null {
  const bytes = Buffer.from(sketch, 'base64')
  if (bytes.length !== bins * 4) return null
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bins * 4))
}

/** The share of triples that both have, estimated, 0–1. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  let either = 0
  for (let i = 0; i < bins; i++) {
    if (a[i] === empty && b[i] === empty) continue
    either += 1
    if (a[i] === b[i]) same += 1
  }
  return either === 0 ? 0 : same / either
}
