/** Letters without their marks, one UTF-16 unit for one: offsets in what comes out are offsets in what went in. */

/** Capitals without marks, by code unit; made as they are met. */
const bare = new Map<number, string>()

function bareLetter(unit: number): string {
  const known = bare.get(unit)
  if (known !== undefined) return known
  const letter = String.fromCharCode(unit)
  // Fraction and division slashes stand for "/" in recognised numbers; eth stands for Đ where a keyboard or a recogniser had no Vietnamese.
  const made =
    letter === '⁄' || letter === '∕'
      ? '/'
      : letter === 'đ' || letter === 'ð'
        ? 'd'
        : letter === 'Đ' || letter === 'Ð'
          ? 'D'
          : (letter.normalize('NFD')[0] ?? letter)
  bare.set(unit, made)
  return made
}

/** Marks off, case kept. */
export function stripMarks(text: string): string {
  let made = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    made += unit < 128 ? text[i] : bareLetter(unit)
  }
  return made
}

/** Marks off, small letters. */
export function fold(text: string): string {
  const stripped = stripMarks(text)
  let made = ''
  for (const letter of stripped.split('')) {
    const small = letter.toLowerCase()
    made += small.length === 1 ? small : letter
  }
  return made
}

/** What two spellings of a name have in common: letters and figures, folded, single spaces. */
export function key(text: string): string {
  return fold(text.normalize('NFC'))
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

/** Whether most letters are capitals, as in headings; false without two letters. */
export function isCapitals(text: string): boolean {
  let upper = 0
  let lower = 0
  for (const letter of text) {
    if (/\p{Lu}/u.test(letter)) upper += 1
    else if (/\p{Ll}/u.test(letter)) lower += 1
  }
  return upper >= 2 && upper >= 4 * lower
}
