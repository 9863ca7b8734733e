/**
 * Marks where no Vietnamese syllable has them: Tesseract reads one vowel twice ("phõố") or puts the tone on the letter
 * before the one that bears it ("qụân").
 */

const shapes = new Set(['\u0302', '\u0306', '\u031b'])
const tones = new Set(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'])
/** With the plain y of "uyê" between them. */
const twoVowels = /([aeiouy])(\p{M}*)(y?)([aeiouy])(\p{M}*)/giu

/** @param word as it was recognised; @returns NFC */
export function withMarksInPlace(word: string): string {
  return word
    .normalize('NFD')
    .replace(twoVowels, (all: string, ...parts: string[]) => {
      const [first = '', ofFirst = '', between = '', second = '', ofSecond = ''] = parts
      const isTwice = between === '' && first.toLowerCase() === second.toLowerCase()
      // The second reading is the one beside the next letter: it has the marks that were seen.
      if (isTwice && ofFirst !== '' && ofSecond !== '') return first + ofSecond
      const isBefore = toneOf(ofFirst) !== '' && !hasShape(ofFirst)
      return isBefore && hasShape(ofSecond) && toneOf(ofSecond) === ''
        ? first + between + second + ofSecond + toneOf(ofFirst)
        : all
    })
    .normalize('NFC')
}

const hasShape = (marks: string): boolean => [...marks].some((mark) => shapes.has(mark))
const toneOf = (marks: string): string => [...marks].find((mark) => tones.has(mark)) ?? ''
