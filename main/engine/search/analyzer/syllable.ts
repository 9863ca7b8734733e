/**
 * The two forms of a Vietnamese syllable that are compared: accented, with tone placement and i/y made
 * uniform (hoà = hòa, kĩ = kỹ), and folded, without any mark and with đ as d.
 */

/** Grave, acute, tilde, hook above, dot below: the five written tones. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu
const marks = /\p{M}/gu
/** After these letters a lone final y sounds, and is often written, i. */
const lonelyY = /^(h|k|l|m|s|t|v|qu)y$/u

export interface Forms {
  accented: string
  folded: string
}

export function formsOf(word: string): Forms {
  const decomposed = word.toLowerCase().normalize('NFD')
  const number = /^\d+$/.test(decomposed) ? decomposed.replace(/^0+(?=\d)/, '') : null
  if (number !== null) return { accented: number, folded: number }
  // The tone is kept at the end, wherever it was written; the other marks stay with their letter.
  const tone = decomposed.match(tones)?.join('') ?? ''
  const toneless = decomposed.replace(tones, '')
  const folded = uniformY(toneless.replace(marks, '').replace(/đ/g, 'd'))
  return { accented: uniformY(toneless.normalize('NFC')) + tone, folded }
}

const uniformY = (syllable: string): string =>
  lonelyY.test(syllable) ? `${syllable.slice(0, -1)}i` : syllable

const toneAtEnd = /[\u0300\u0301\u0303\u0309\u0323]+$/u

/** An accented form as it is written, its tone where state papers put it: hòa, thúy, toán, nghiễn. */
export function spelled(accented: string): string {
  const [tone = ''] = accented.match(toneAtEnd) ?? []
  const letters = [...accented.replace(toneAtEnd, '')]
  if (tone === '') return letters.join('')
  // In qu and gi the u and i belong to the consonant, unless nothing else could bear the tone.
  const head = /^(qu|gi)(?=[aăâeêioôơuưy])/.exec(letters.join(''))?.[0].length ?? 0
  const vowels = letters.flatMap((letter, i) =>
    i >= head && 'aăâeêioôơuưy'.includes(letter) ? [i] : [],
  )
  const marked = vowels.findLast((i) => 'ăâêôơư'.includes(letters[i] ?? ''))
  const [first = 0, second = first] = vowels
  const isOpen = vowels.at(-1) === letters.length - 1
  const bearer = marked ?? (vowels.length === 1 || (isOpen && vowels.length === 2) ? first : second)
  return letters
    .map((letter, i) => (i === bearer ? letter + tone : letter))
    .join('')
    .normalize('NFC')
}
