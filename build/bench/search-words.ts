/** Words for a made-up archive: every Vietnamese syllable that can be, the words of offices, and a seeded chance. */

/** The same numbers for the same seed, on every machine (mulberry32). */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** 0 ≤ x < 1 */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  /** Like the sum of many things: mean 0, deviation 1. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }

  of<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)]
    if (one === undefined) throw new Error('nothing to choose from')
    return one
  }
}

const initials = 'b c ch d đ g h kh l m n ng nh ph r s t th tr v x'.split(' ')
/** Open and sonorant rimes take every tone, stopped ones only sắc and nặng. */
const openRimes =
  'a ai am an ang anh ao au âm ân âng âu ăm ăn ăng e em en eo ê ênh êu i im in inh iu iên iêng iêu o oa oai oan oang oe oi om on ong ô ôi ôm ôn ông ơ ơi ơm ơn u ua uân ui um un ung uôi uôn uông uy uyên ư ưa ưi ưng ươi ươm ươn ương ươu'.split(
    ' ',
  )
const stoppedRimes =
  'ac ach ap at âc âp ât ăc ăp ăt ec ep et êch êt ich ip it iêc iêt oc op ot ôc ôt ơt uât uc ut uôc uôt uyêt ưc ươc'.split(
    ' ',
  )
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const stoppedTones = ['\u0301', '\u0323']

/** Where the tone stands: "new" puts it on the main vowel of oa, oe, uy (hoà), "old" on the first (hòa). */
export type Placement = 'old' | 'new'

export function toned(rime: string, tone: string, placement: Placement): string {
  const letters = [...rime]
  const marked = letters.findLastIndex((letter) => 'ăâêôơư'.includes(letter))
  const vowels = letters.flatMap((letter, i) => ('aăâeêioôơuưy'.includes(letter) ? [i] : []))
  const [first = 0, second = first] = vowels
  const isOpen = vowels.length === letters.length
  let at = marked
  if (at < 0) {
    if (vowels.length === 1) at = first
    else if (!isOpen || vowels.length === 3) at = second
    else at = /^(oa|oe|uy)$/.test(rime) && placement === 'new' ? second : first
  }
  return letters
    .map((letter, i) => (i === at ? letter + tone : letter))
    .join('')
    .normalize('NFC')
}

export interface Syllable {
  initial: string
  rime: string
  tone: string
}

export const written = ({ initial, rime, tone }: Syllable, placement: Placement): string =>
  initial + toned(rime, tone, placement)

export function everySyllable(): Syllable[] {
  const fits = (initial: string, rime: string) => {
    const front = /^[eêi]/.test(rime)
    if (['c', 'g', 'ng'].includes(initial)) return !front && !/^(oa|oe|uy|uân)/.test(rime)
    return !(/^(b|m|ph|v|n|r)$/.test(initial) && /^(oa|oe|uy|uâ)/.test(rime))
  }
  return initials.flatMap((initial) => [
    ...openRimes
      .filter((rime) => fits(initial, rime))
      .flatMap((rime) => tones.map((tone) => ({ initial, rime, tone }))),
    ...stoppedRimes
      .filter((rime) => fits(initial, rime))
      .flatMap((rime) => stoppedTones.map((tone) => ({ initial, rime, tone }))),
  ])
}

/** The commonest words of office papers, commonest first. */
export const officeWords =
  'và của các là có cho theo về trong được tại đến với những không này khi từ để do đã phải cơ quan|thực hiện|quy định|kế hoạch|quyết định|ủy ban nhân dân|tổ chức|cán bộ|công tác|nhà nước|hành chính|cải cách|thủ tục|đơn vị|báo cáo|tỉnh|huyện|xã|thành phố|hội đồng nhân dân|chủ tịch|trách nhiệm|nhiệm vụ|quản lý|công chức|viên chức|đầu tư|phát triển|kinh tế|xã hội|ngân sách|tài chính|dự án|xây dựng|kiểm tra|giám sát|hướng dẫn|ban hành|thông tư|nghị định|nghị quyết|chỉ thị|căn cứ|luật|điều|khoản|điểm|năm|tháng|ngày|triển khai|tăng cường|nâng cao|chất lượng|hiệu quả|dịch vụ công|trực tuyến|công nghệ thông tin|chuyển đổi số|cơ sở dữ liệu|giải quyết|hồ sơ|một cửa|liên thông|người dân|doanh nghiệp|đất đai|giáo dục|y tế|giao thông|nông nghiệp|môi trường|an toàn|phòng chống|sở nội vụ|văn phòng|thanh tra|tiếp công dân|khiếu nại|tố cáo|tuyển dụng|đào tạo|bồi dưỡng|tinh giản|biên chế|vị trí việc làm|đánh giá|xếp loại|khen thưởng|kỷ luật'
    .split('|')
    .flatMap((part, i) => (i === 0 ? part.split(' ') : [part]))
