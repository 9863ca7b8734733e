/**
 * Words of a paper's heading that were read with doubt: its title is what it is found by, and one misread word makes it
 * another's. Read again between the words beside them, most are read well.
 */
import type { Bbox, Line, Page, Word } from 'tesseract.js'
import { fold } from '../../fold.ts'
import { around } from './around.ts'

/** Consecutive words of one line, from `from` to before `to`. */
export interface HeadingPlace {
  words: Word[]
  from: number
  to: number
  /** Where they stand, as far as the words beside them. */
  box: Bbox
  /** What is looked at: with the words beside them. */
  view: Bbox
}

/** Of Tesseract's 0–100: nearly all that was read right has this and more. */
const surelyRead = 80
/** What a stamp over the heading left of it is read no better the second time. */
const mostPlaces = 10
/** The heading is no higher than this, of the page's height, under the national title's motto. */
const reach = 0.32
/** Words on each side that are looked at, too: Tesseract reads a word by its neighbours. */
const beside = 2
const margin = 8

/** "Độc lập - Tự do - Hạnh phúc", or the Party's title: only first pages have it. */
const title = /\bhanh phuc\b|\btu do\b|cong san viet nam/u

export function headingPlaces({ blocks }: Page, height: number): HeadingPlace[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
  const motto = lines.find((line) => line.bbox.y0 < height * 0.35 && title.test(plain(line.words)))
  if (!motto) return []
  const [top, bottom] = [motto.bbox.y1, motto.bbox.y1 + height * reach]
  return lines
    .filter((line) => line.bbox.y0 > top - 4 && line.bbox.y1 < bottom && !isNumbered(line))
    .flatMap(placesIn)
    .slice(0, mostPlaces)
}

const plain = (words: readonly Word[]) =>
  fold(words.map(({ text }) => text.normalize('NFC')).join(' ')).replace(/[^\p{L}\d]+/gu, ' ')

/** Numbers and dates are looked at by themselves, or filled in by hand. */
const isNumbered = ({ words }: Line) =>
  /^.{0,2}so\b.{0,20}\d|\bngay\b.{0,12}\bthang\b/u.test(plain(words))

function placesIn({ words }: Line): HeadingPlace[] {
  const places: HeadingPlace[] = []
  for (let from = 0; from < words.length; from++) {
    if (!isDoubtful(words[from])) continue
    let to = from + 1
    while (isDoubtful(words[to])) to += 1
    const near = words.slice(Math.max(0, from - beside), to + beside)
    const taken = words.slice(from, to)
    // Of a line that has no sure word, a stamp or a signature is all that there is.
    if (near.length > taken.length) {
      const own = around(taken)
      const [before, after] = [words[from - 1], words[to]]
      const all = around(near)
      places.push({
        words,
        from,
        to,
        box: {
          ...own,
          x0: before?.bbox.x1 ?? own.x0 - margin,
          x1: after?.bbox.x0 ?? own.x1 + margin,
        },
        view: {
          x0: all.x0 - margin,
          y0: all.y0 - margin,
          x1: all.x1 + margin,
          y1: all.y1 + margin,
        },
      })
    }
    from = to
  }
  return places
}

const isDoubtful = (word: Word | undefined) =>
  word !== undefined && word.confidence < surelyRead && /\p{L}/u.test(word.text)

/** The words of another reading that stand in a place, when it is surer of them; null when it is not. */
export function surerWords(place: HeadingPlace, again: readonly Word[]): Word[] | null {
  const { box, words, from, to } = place
  const found = again.filter(({ bbox }) => {
    const [x, y] = [(bbox.x0 + bbox.x1) / 2, (bbox.y0 + bbox.y1) / 2]
    return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1
  })
  const first = words.slice(from, to)
  if (found.length === 0) return null
  const least = Math.min(...found.map(({ confidence }) => confidence))
  const before = Math.min(...first.map(({ confidence }) => confidence))
  return least > before + surer && (least >= surelyRead || saidBy(found) === saidBy(first))
    ? found
    : null
}

/** Two readings of a word are never of quite the same confidence. */
const surer = 8
const saidBy = (words: readonly Word[]) => words.map(({ text }) => text.normalize('NFC')).join(' ')
