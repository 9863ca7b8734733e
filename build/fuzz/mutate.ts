/** Ways in which files go wrong, by a disk, a network or a person who means harm; all by one seeded chance. */

export type Chance = () => number

/** Mulberry32: small, and the same on every machine. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Numbers at which sizes and offsets break. */
const edges = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff]

type Mutation = (bytes: Uint8Array, chance: Chance, other: Uint8Array) => Uint8Array

const at = (chance: Chance, length: number) => Math.floor(chance() * Math.max(1, length))

const mutations: readonly Mutation[] = [
  function flipBits(bytes, chance) {
    const copy = bytes.slice()
    for (let left = 1 + at(chance, 40); left > 0; left--) {
      const place = at(chance, copy.length)
      copy[place] = (copy[place] ?? 0) ^ (1 << at(chance, 8))
    }
    return copy
  },
  function truncate(bytes, chance) {
    return bytes.slice(0, at(chance, bytes.length))
  },
  function zeroBlock(bytes, chance) {
    const copy = bytes.slice()
    const from = at(chance, copy.length)
    return copy.fill(0, from, from + at(chance, 4_096))
  },
  function repeatBlock(bytes, chance) {
    const from = at(chance, bytes.length)
    const block = bytes.slice(from, from + at(chance, 2_000))
    const times = 1 + at(chance, 50)
    const parts = [bytes.slice(0, from), ...Array(times).fill(block), bytes.slice(from)]
    return joined(parts)
  },
  function splice(bytes, chance, other) {
    return joined([bytes.slice(0, at(chance, bytes.length)), other.slice(at(chance, other.length))])
  },
  function edgeNumber(bytes, chance) {
    const copy = bytes.slice()
    const view = new DataView(copy.buffer)
    const value = edges[at(chance, edges.length)] ?? 0
    if (copy.length >= 4) view.setUint32(at(chance, copy.length - 4), value, chance() < 0.5)
    return copy
  },
  function edgeDigits(bytes, chance) {
    const latin = Buffer.from(bytes).toString('latin1')
    const value = String(edges[at(chance, edges.length)] ?? 0)
    let skip = at(chance, 30)
    return new Uint8Array(
      Buffer.from(
        latin.replace(/\d+/g, (digits) => (skip-- === 0 ? value : digits)),
        'latin1',
      ),
    )
  },
  function noise(bytes, chance) {
    const copy = bytes.slice()
    const from = at(chance, copy.length)
    const to = Math.min(copy.length, from + at(chance, 500))
    for (let place = from; place < to; place++) copy[place] = at(chance, 256)
    return copy
  },
]

/** One to three mutations of a file. */
export function mutate(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  let mutated = bytes
  for (let left = 1 + at(chance, 3); left > 0; left--)
    mutated = (mutations[at(chance, mutations.length)] ?? noChange)(mutated, chance, other)
  return mutated
}

const noChange: Mutation = (bytes) => bytes

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
