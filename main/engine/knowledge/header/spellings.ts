/** The spellings that words have in common under a key: "Dũng" and "Dung" under "dung". */
export function spellings(
  words: readonly string[],
  keyOf: (word: string) => string,
): Map<string, string[]> {
  const all = new Map<string, string[]>()
  for (const word of words) {
    const at = keyOf(word)
    const known = all.get(at) ?? []
    if (!known.includes(word)) all.set(at, [...known, word])
  }
  return all
}
