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
