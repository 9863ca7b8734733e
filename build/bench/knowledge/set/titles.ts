/** Names of types as papers print them, and how a subject becomes the title of each type. */
import type { Chance } from '../../search-words.ts'

export const typeNames: Readonly<Record<string, string>> = {
  KH: 'KẾ HOẠCH',
  QĐ: 'QUYẾT ĐỊNH',
  BC: 'BÁO CÁO',
  TTr: 'TỜ TRÌNH',
  CT: 'CHỈ THỊ',
  TB: 'THÔNG BÁO',
  NQ: 'NGHỊ QUYẾT',
  HD: 'HƯỚNG DẪN',
  CTr: 'CHƯƠNG TRÌNH',
  KL: 'KẾT LUẬN',
  TT: 'THÔNG TƯ',
  NĐ: 'NGHỊ ĐỊNH',
}

export const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

export function titleFor(type: string, subject: string, chance: Chance): string {
  const small = lowerFirst(subject)
  switch (type) {
    case 'QĐ':
      return chance.next() < 0.5
        ? `Về việc ban hành Kế hoạch ${small}`
        : `Ban hành Kế hoạch ${small}`
    case 'CV':
      return `V/v ${chance.next() < 0.5 ? 'triển khai kế hoạch ' : ''}${small}`
    case 'BC':
      return `Kết quả ${small}`
    case 'TTr':
      return `Về việc phê duyệt Kế hoạch ${small}`
    case 'CT':
    case 'TB':
      return `Về việc ${small}`
    case 'NQ':
    case 'KL':
      return `Về ${small}`
    case 'TT':
    case 'NĐ':
      return `Hướng dẫn ${small}`
    default:
      return subject
  }
}
