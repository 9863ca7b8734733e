/** The text of a paper: bases, sections, articles; with every document that it cites. */
import type { Chance } from '../../search-words.ts'
import type { Block, JudgedCitation } from './judged.ts'
import type { Office } from './office.ts'
import type { Source } from './sources.ts'
import type { Subject } from './subject.ts'
import type { Words } from './words.ts'

interface Parts {
  office: Office
  type: string
  subject: Subject
  said: string
  title: string
  year: number
  words: Words
  chance: Chance
}

interface Body {
  bases: string[]
  blocks: Block[]
  citations: JudgedCitation[]
}

const nameIn = ({ words, number, dated, rest }: Source) =>
  [words, number, dated, rest].filter((one) => one !== '').join(' ')

export function bodyOf(parts: Parts): Body {
  const { type, chance, words, year } = parts
  const citations: JudgedCitation[] = []
  const cite = (source: Source, kind: string): string => {
    if (source.number !== '' && !citations.some(({ number }) => number === source.number))
      citations.push({ number: source.number, kind })
    return nameIn(source)
  }
  const known = words.sources.filter((source) => source.year <= year)
  const bases = new Set<Source>()
  const wanted = type === 'CV' ? 0 : 1 + chance.below(3)
  while (bases.size < Math.min(wanted, known.length)) bases.add(chance.of(known))
  const basesText = [...bases].map((one) => `Căn cứ ${cite(one, 'can-cu')};`)
  const blocks =
    type === 'QĐ' ? decision(parts, citations) : sections(parts, known, citations, cite)
  return { bases: basesText, blocks, citations }
}

const text = (said: string): Block => ({ kind: 'text', text: said })
const heading = (said: string): Block => ({ kind: 'heading', text: said })

function sections(
  { office, type, said, subject, words, chance, year }: Parts,
  known: readonly Source[],
  citations: JudgedCitation[],
  cite: (source: Source, kind: string) => string,
): Block[] {
  const blocks: Block[] = []
  const neutral = (count: number) => pick(words.sentences[''] ?? [], count, chance).map(text)
  const source = known.length > 0 ? chance.of(known) : null
  if (source)
    blocks.push(text(`Thực hiện ${cite(source, 'thuc-hien')}, ${office.short} ${opening(type)}:`))
  const small = type === 'CV' || type === 'TB'
  if (!small) blocks.push(heading('I. MỤC ĐÍCH, YÊU CẦU'))
  blocks.push(...neutral(2))
  if (!small)
    blocks.push(heading(`II. ${chance.of(['NỘI DUNG', 'NHIỆM VỤ', 'KẾT QUẢ THỰC HIỆN'])}`))
  if (subject.areas.length === 0)
    blocks.push(...pick(words.sentences.none ?? [], 4, chance).map(text))
  for (const [i, area] of subject.areas.entries()) {
    if (subject.areas.length > 1)
      blocks.push(heading(`${i + 1}. ${chance.of(words.headings[area] ?? [''])}`))
    const count = subject.areas.length > 1 ? 2 + chance.below(2) : 4
    blocks.push(...pick(words.sentences[area] ?? [], count, chance).map((one) => text(`- ${one}`)))
  }
  if (!small) blocks.push(heading('III. TỔ CHỨC THỰC HIỆN'))
  if (chance.next() < 0.35) blocks.push(text(listOf(office, year, chance, citations)))
  blocks.push(...neutral(2))
  blocks.push(
    text(`Trên đây là nội dung ${said.charAt(0).toLocaleLowerCase('vi')}${said.slice(1)}./.`),
  )
  return blocks
}

const opening = (type: string) =>
  type === 'BC'
    ? 'báo cáo kết quả như sau'
    : type === 'CV'
      ? 'yêu cầu các cơ quan, đơn vị triển khai một số nội dung sau'
      : 'thực hiện các nội dung sau'

/** "các Công văn số 12/UBND-NC, 15/UBND-NC và 18/UBND-NC", or with one notation for all. */
function listOf(office: Office, year: number, chance: Chance, citations: JudgedCitation[]): string {
  const tail = office.party ? 'KH-UBND' : `${office.code}-TH`
  const first = 100 + chance.below(700)
  const figures = [first, first + 17, first + 58].map(String)
  for (const one of figures) citations.push({ number: `${one}/${tail}`, kind: 'dan-chieu' })
  const shared = chance.next() < 0.5
  const [a, b, c] = figures
  const list = shared ? `${a}, ${b} và ${c}/${tail}` : `${a}/${tail}, ${b}/${tail} và ${c}/${tail}`
  return `Các nhiệm vụ đã giao tại các ${office.party ? 'Kế hoạch' : 'Công văn'} số ${list} năm ${year} tiếp tục được thực hiện.`
}

function decision(
  { office, said, subject, words, chance, year }: Parts,
  citations: JudgedCitation[],
): Block[] {
  const blocks: Block[] = [{ kind: 'order', text: 'QUYẾT ĐỊNH:' }]
  const small = said.charAt(0).toLocaleLowerCase('vi') + said.slice(1)
  blocks.push(
    text(`Điều 1. Ban hành kèm theo Quyết định này Kế hoạch ${small}, với các nội dung sau:`),
  )
  for (const area of subject.areas)
    blocks.push(...pick(words.sentences[area] ?? [], 2, chance).map((one) => text(`- ${one}`)))
  if (subject.areas.length === 0)
    blocks.push(...pick(words.sentences.none ?? [], 3, chance).map((one) => text(`- ${one}`)))
  const number = (offset: number) => `${20 + chance.below(900) + offset}/QĐ-${office.code}`
  const before = year - 1 - chance.below(2)
  const end = chance.below(4)
  const dated = `ngày ${10 + chance.below(18)} tháng ${3 + chance.below(10)} năm ${before}`
  const cited = (kind: string, offset = 0) => {
    const one = number(offset)
    citations.push({ number: one, kind })
    return one
  }
  const said2 =
    end === 0
      ? ` và thay thế Quyết định số ${cited('thay-the')} ${dated} của ${office.short}`
      : end === 1
        ? `; bãi bỏ Quyết định số ${cited('bai-bo')} ${dated} và Quyết định số ${cited('bai-bo', 1_000)} ${dated}`
        : ''
  blocks.push(text(`Điều 2. Quyết định này có hiệu lực kể từ ngày ký${said2}.`))
  if (end === 2)
    blocks.push(
      text(
        `Sửa đổi, bổ sung khoản 2 Điều 5 Quy chế ban hành kèm theo Quyết định số ${cited('sua-doi')} ${dated}.`,
      ),
    )
  blocks.push(
    text(
      'Điều 3. Thủ trưởng các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.',
    ),
  )
  return blocks
}

function pick(list: readonly string[], count: number, chance: Chance): string[] {
  const taken = new Set<string>()
  while (taken.size < Math.min(count, list.length)) taken.add(chance.of(list))
  return [...taken]
}
