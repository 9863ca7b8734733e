/**
 * Scans beside the judged set. `--again N`: more of the held-out half, by another chance, counted with it, for fields that
 * stand on few papers of the set; not to mend rules by.
 *
 * `--practice N`: scans to mend rules by, counted in no figure. Offices are the open half's; more is said than there; people, numbers and dates are
 * made up by chance from every code that resources/knowledge knows, so that what is mended is mended for all of them.
 */
import people from '../../../resources/knowledge/names.json' with { type: 'json' }
import { Chance } from '../search-words.ts'
import { practiceSentences, practiceSubjects } from './practice-words.ts'
import { compose } from './set/compose.ts'
import type { Paper } from './set/judged.ts'
import { heldOutOffices } from './set/offices-held-out.ts'
import { openOffices } from './set/offices-open.ts'
import type { Source } from './set/sources.ts'
import { heldOutWords, openWords } from './set/words.ts'

const ministries =
  'BNV BTC BTP BYT BGDĐT BTNMT BXD BCT BKHCN BTTTT BLĐTBXH BNNPTNT BGTVT BVHTTDL BKHĐT TTCP VPCP NHNN UBDT'.split(
    ' ',
  )
const departments = 'CCHC KSTT TCCB NC TH VX KT PL ĐMDN QHĐP HCSN TCHQ CCVC'.split(' ')
const two = (n: number) => String(n).padStart(2, '0')

/** @param count how many */
export function practicePapers(count: number): Paper[] {
  return Array.from({ length: count }, (_, i) => {
    const chance = new Chance(47_000 + i)
    const words = {
      ...openWords,
      subjects: [...openWords.subjects, ...practiceSubjects],
      sentences: withMore(openWords.sentences, practiceSentences),
      people: Array.from({ length: 6 }, () => person(chance)),
      sources: Array.from({ length: 12 }, () => source(chance)),
    }
    const office = chance.of(openOffices)
    return compose(
      `practice-${String(i).padStart(3, '0')}`,
      'open',
      'scan',
      office,
      words,
      52_000 + i,
    )
  })
}

/** @param count how many; each office in turn */
export function heldOutAgain(count: number): Paper[] {
  return Array.from({ length: count }, (_, i) => {
    const office = heldOutOffices[i % heldOutOffices.length]
    if (office === undefined) throw new Error('no office is held out')
    const id = `again-${String(i).padStart(3, '0')}`
    return compose(id, 'held-out', 'scan', office, heldOutWords, 93_000 + i)
  })
}

type Sentences = Readonly<Record<string, readonly string[]>>
const withMore = (some: Sentences, more: Sentences): Sentences =>
  Object.fromEntries(
    Object.entries(some).map(([area, said]) => [area, [...said, ...(more[area] ?? [])]]),
  )

function person(chance: Chance): string {
  const family = chance.of(people.families.slice(0, 60))
  const given = Array.from({ length: 1 + chance.below(3) }, () => chance.of(people.given))
  return [family, ...given].join(' ')
}

/** A document as papers cite it. */
function source(chance: Chance): Source {
  const year = 1998 + chance.below(26)
  const [month, day] = [1 + chance.below(12), 1 + chance.below(28)]
  const dated =
    chance.next() < 0.5
      ? `ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`
      : `ngày ${day}/${month}/${year}`
  const n = 1 + chance.below(chance.next() < 0.5 ? 99 : 4_500)
  const figures = n < 10 && chance.next() < 0.6 ? two(n) : String(n)
  const ministry = chance.of(ministries)
  const [words, notation, by] = chance.of([
    ['Nghị định số', `/${year}/NĐ-CP`, 'của Chính phủ'],
    ['Nghị quyết số', '/NQ-CP', 'của Chính phủ'],
    ['Quyết định số', '/QĐ-TTg', 'của Thủ tướng Chính phủ'],
    ['Quyết định số', `/${year}/QĐ-TTg`, 'của Thủ tướng Chính phủ'],
    ['Chỉ thị số', '/CT-TTg', 'của Thủ tướng Chính phủ'],
    ['Thông tư số', `/${year}/TT-${ministry}`, ''],
    ['Thông tư liên tịch số', `/${year}/TTLT-${ministry}-${chance.of(ministries)}`, ''],
    ['Công văn số', `/${ministry}-${chance.of(departments)}`, ''],
    ['Quyết định số', `/QĐ-${ministry}`, ''],
    ['Kế hoạch số', '/KH-UBND', 'của Ủy ban nhân dân tỉnh'],
    ['Nghị quyết số', '/NQ-HĐND', 'của Hội đồng nhân dân tỉnh'],
    ['Luật Tổ chức Chính phủ số', `/${year}/QH${10 + chance.below(6)}`, ''],
    ['Nghị quyết số', '-NQ/TW', 'của Bộ Chính trị'],
    ['Kết luận số', '-KL/TW', 'của Ban Bí thư'],
    ['Chương trình hành động số', '-CTr/TU', 'của Ban Thường vụ Tỉnh ủy'],
    ['Chỉ thị số', '-CT/TU', 'của Thành ủy'],
  ] as const)
  return { words, number: `${figures}${notation}`, dated, rest: by, year }
}
