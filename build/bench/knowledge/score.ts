/** Exact matches, counted: of what was read, how much is right; of what there is, how much was read. */
export interface Tally {
  right: number
  read: number
  there: number
}

export const nothing = (): Tally => ({ right: 0, read: 0, there: 0 })

/** NFC, single spaces, and one placement of tones: "hoà" and "hòa" are spellings of one word. */
export function even(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFD')
    .replace(/(o|u)([aeyAEY])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/giu, '$1$3$2')
    .normalize('NFC')
}

/** Values of one document; a value that is read twice counts once. */
export function count(tally: Tally, read: readonly string[], there: readonly string[]): string[] {
  const [have, wanted] = [new Set(read.map(even)), new Set(there.map(even))]
  const wrong = [...have].filter((one) => !wanted.has(one))
  const missed = [...wanted].filter((one) => !have.has(one))
  tally.right += have.size - wrong.length
  tally.read += have.size
  tally.there += wanted.size
  return [...wrong.map((one) => `+ ${one}`), ...missed.map((one) => `- ${one}`)]
}

export const precision = ({ right, read }: Tally) => (read === 0 ? 1 : right / read)
export const recall = ({ right, there }: Tally) => (there === 0 ? 1 : right / there)

export function f1(tally: Tally): number {
  const [p, r] = [precision(tally), recall(tally)]
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      right: all.right + one.right,
      read: all.read + one.read,
      there: all.there + one.there,
    }),
    nothing(),
  )
}
