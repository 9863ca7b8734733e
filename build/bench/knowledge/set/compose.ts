/** Writes one paper, and what a registrar would write down of it, by a seeded chance. */
import { Chance } from '../../search-words.ts'
import { bodyOf } from './body.ts'
import type { Form, Half, Layout, Paper, Truth } from './judged.ts'
import type { Office } from './office.ts'
import { titleFor, typeNames } from './titles.ts'
import type { Words } from './words.ts'

const departments = ['NC', 'TH', 'KSTTHC', 'VX', 'TCCB', 'KT']
const two = (n: number) => String(n).padStart(2, '0')

export function compose(
  id: string,
  half: Half,
  form: Form,
  office: Office,
  words: Words,
  seed: number,
): Paper {
  const chance = new Chance(seed)
  const [from, to] = office.years
  const year = from + chance.below(to - from + 1)
  const [month, day] = [1 + chance.below(12), 1 + chance.below(28)]
  const type = chance.of(office.types)
  const subject = chance.of(words.subjects)
  const place = /^(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường) .+$/u.exec(
    office.name.replace(/^.*?(?=(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường) )/u, ''),
  )?.[0]
  const said = subject.text
    .replace('{y}', String(year))
    .replace('{z}', String(year + 4))
    .replace(/trên địa bàn \{p\}|của \{p\}/u, (whole) =>
      place
        ? whole.replace('{p}', place)
        : whole.startsWith('của')
          ? 'của cơ quan'
          : 'trên cả nước',
    )
  const title = titleFor(type, said, chance)
  const { figures, notation, blank } = numberFor(office, type, year, chance)
  const isLetter = type === 'CV'
  const body = bodyOf({ office, type, subject, said, title, year, words, chance })
  const recipients = several(words.recipients, 2 + chance.below(4), chance)
  const addressees =
    isLetter || type === 'TTr' ? several(words.addressees, 1 + chance.below(3), chance) : []
  const signers = chance.of(office.signers)
  const signer = chance.of(words.people)
  const layout: Layout = office.party
    ? 'party'
    : year < 2011
      ? 'TT55'
      : year < 2020
        ? 'TT01'
        : 'ND30'
  const urgency = chance.next() < 0.1 ? chance.of(['HỎA TỐC', 'KHẨN', 'THƯỢNG KHẨN']) : null
  const secrecy = chance.next() < 0.06 ? chance.of(['MẬT', 'TỐI MẬT']) : null
  const copy = chance.next() < 0.08 ? chance.of(['SY', 'TrS', 'SL']) : null
  const annexes = chance.next() < 0.25 && !isLetter ? annexesFor(chance, words) : []
  const truth: Truth = {
    number: blank ? null : `${figures}${notation}`,
    type,
    title,
    issuer: office.name,
    superior: office.superiorName,
    issuedOn: `${year}-${two(month)}-${two(day)}`,
    place: office.placeName,
    signerName: signer,
    signerPosition: signers.position,
    recipients: [...new Set([...addressees, ...recipients])],
    periodFrom: subject.period === 'none' ? null : `${year}-01-01`,
    periodTo:
      subject.period === 'none' ? null : `${subject.period === 'span' ? year + 4 : year}-12-31`,
    urgency,
    secrecy,
    copy,
    annexes: annexes.map(({ label }) => label),
    areas: [...subject.areas],
    citations: body.citations,
  }
  return {
    id,
    half,
    form,
    layout,
    superior: office.superior,
    issuer: office.issuer,
    numberWord: office.party ? 'Số ' : 'Số: ',
    figures: blank ? '     ' : figures,
    notation,
    place: office.place,
    date:
      layout === 'TT55' && chance.next() < 0.1
        ? `ngày ${two(day)}/${two(month)}/${year}`
        : `ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`,
    typeName: isLetter ? null : (typeNames[type] ?? ''),
    title,
    authority: authorityFor(office, type),
    addressees,
    bases: body.bases,
    body: body.blocks,
    recipients: [isLetter ? 'Như trên' : type === 'QĐ' ? 'Như Điều 3' : null, ...recipients].filter(
      (one) => one !== null,
    ),
    archive: chance.of(['Lưu: VT, NC.', 'Lưu: VT.', 'Lưu: VT, TH (03b).', 'Lưu VT.']),
    signature: signers.lines,
    signer,
    stamps: [secrecy, urgency].filter((one) => one !== null),
    annexes,
    copyMark: copy === null ? [] : copyMarkFor(copy, chance),
    truth,
  }
}

function several(list: readonly string[], count: number, chance: Chance): string[] {
  const taken = new Set<string>()
  while (taken.size < Math.min(count, list.length)) taken.add(chance.of(list))
  return [...taken]
}

function numberFor(office: Office, type: string, year: number, chance: Chance) {
  const blank = chance.next() < 0.05
  const n = 1 + chance.below(chance.next() < 0.5 ? 99 : 4_500)
  const figures = n < 10 ? two(n) : String(n)
  const code = office.code.replace('*', '')
  if (office.party) return { figures, notation: `-${type}/${code}`, blank }
  if (type === 'CV') return { figures, notation: `/${code}-${chance.of(departments)}`, blank }
  const isLaw = type === 'NĐ' || type === 'TT' || (code === 'HĐND' && type === 'NQ' && year >= 2016)
  const isRule =
    type === 'QĐ' && (code === 'UBND' || (code === 'TTg' && year < 2009)) && chance.next() < 0.3
  return { figures, notation: `${isLaw || isRule ? `/${year}` : ''}/${type}-${code}`, blank }
}

function authorityFor(office: Office, type: string): string | null {
  if (type !== 'QĐ' && type !== 'NQ') return null
  const whole = office.issuer.join(' ')
  if (office.party || whole === 'CHÍNH PHỦ') return null
  if (whole.startsWith('BỘ ')) return `BỘ TRƯỞNG ${whole}`
  if (whole === 'THANH TRA CHÍNH PHỦ') return 'TỔNG THANH TRA CHÍNH PHỦ'
  if (whole.startsWith('BẢO HIỂM')) return `TỔNG GIÁM ĐỐC ${whole}`
  return whole
}

function annexesFor(chance: Chance, words: Words): Paper['annexes'] {
  const count = 1 + chance.below(2)
  return Array.from({ length: count }, (_, i) => ({
    label: count === 1 ? 'Phụ lục' : `Phụ lục ${'I'.repeat(i + 1)}`,
    title: chance.of(['Danh mục nhiệm vụ', 'Phân công thực hiện', 'Biểu tổng hợp']),
    body: several(words.sentences[''] ?? [], 3, chance),
  }))
}

function copyMarkFor(kind: string, chance: Chance): string[] {
  const name = { SY: 'SAO Y', TrS: 'TRÍCH SAO', SL: 'SAO LỤC' }[kind] ?? ''
  return [`${name}`, `Số: ${1 + chance.below(90)}/${kind}-VP`]
}
