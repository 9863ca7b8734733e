/** Without accents and case, as people type in a hurry: "cai dat" finds "Cài đặt". */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')

/** Every word that was typed begins a word of the text, in any order. */
export function matches(text: string, typed: string): boolean {
  const words = wordsOf(text)
  return wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)))
}

const wordsOf = (text: string) => folded(text).split(/[^\p{L}\p{N}]+/u)
