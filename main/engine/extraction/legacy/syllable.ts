/** Whether a word is built like a Vietnamese syllable: what tells a right reading of an old encoding from a wrong one. */

const initial = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?/
const nucleus =
  /^(?:uyê|iêu|yêu|oai|oay|oao|oeo|uây|uôi|uya|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|yê|iu|oa|oă|oe|oi|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|[aăâeêioôơuưy])(?:ch|ng|nh|[cmnpt])?$/
/** Grave, acute, tilde, hook above, dot below. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Texts are made of the same few thousand syllables; hostile ones are not, and may not fill the memory. */
const mostKnown = 20_000
const known = new Map<string, boolean>()

export function isSyllable(word: string): boolean {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const found = isBuiltLikeOne(word)
  known.set(word, found)
  return found
}

function isBuiltLikeOne(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD')
  if ((decomposed.match(tones)?.length ?? 0) > 1) return false
  const toneless = decomposed.replace(tones, '').normalize('NFC')
  if (nucleus.test(toneless)) return true
  const rest = toneless.replace(initial, '')
  // "gì", "giếng": the i of the initial is the vowel too.
  return nucleus.test(rest) || (toneless.startsWith('gi') && nucleus.test(toneless.slice(1)))
}
