/** The issuing body, in capitals beside the national title (Decree 30/2020, Annex I, II.2). */
import { vocabulary } from '../catalog/vocabulary.ts'

/** Under the superior body's name stands the issuer's own: the last line that begins like a body. */
const beginsBody =
  /^(ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|VĂN PHÒNG|SỞ|BỘ|BAN|CỤC|TỔNG CỤC|CHI CỤC|THANH TRA|CHÍNH PHỦ|THỦ TƯỚNG|CHỦ TỊCH|QUỐC HỘI|ỦY BAN THƯỜNG VỤ|PHÒNG|TRUNG TÂM|VIỆN|TRƯỜNG|BẢO HIỂM|KHO BẠC|NGÂN HÀNG|TÒA ÁN|CÔNG AN|THÀNH ỦY|TỈNH ỦY|ĐẢNG ỦY|LIÊN MINH|HỘI|TẬP ĐOÀN|TỔNG CÔNG TY|CÔNG TY)(\s|$)/u
const nationalTitle = /CỘNG H[ÒO][ÀA]? XÃ HỘI CHỦ NGHĨA VIỆT NAM/u
const motto = /Độc\s*lập\s*[-–—]\s*Tự\s*do\s*[-–—]\s*Hạnh\s*ph[úu]c/iu
const endsHeading = /^(số\s*[:.]|số\s+\d|.*ngày\s.*tháng\s)/iu

/** @returns null unless the national title shows that this is a header, and a body stands beside it */
export function readIssuer(lines: readonly string[]): string | null {
  const end = lines.findIndex((line) => endsHeading.test(line))
  const heading = lines.slice(0, end < 0 ? 8 : end + 1)
  if (!heading.some((line) => nationalTitle.test(line))) return null
  const names = heading
    .map((line) =>
      line
        .replace(nationalTitle, '')
        .replace(motto, '')
        .replace(/[-_–—*.]{2,}/g, ''),
    )
    .map((line) => line.replace(/\s*số\s*[:.].*$/iu, '').trim())
    .filter((line) => line === line.toUpperCase() && /\p{L}{2}/u.test(line))
  const start = names.findLastIndex((line) => beginsBody.test(line))
  if (start < 0) return null
  const own = names.slice(start).join(' ').replace(/\s+/g, ' ')
  // An office is somebody's: its name alone would be the same everywhere.
  const printed = own === 'VĂN PHÒNG' ? [own, ...names.slice(0, start)].join(' ') : own
  return known(printed) ?? inSmallLetters(printed)
}

/** The vocabulary's own spelling, where it has the body. */
function known(printed: string): string | null {
  const plain = (text: string) => text.toUpperCase().replace(/UỶ/g, 'ỦY').replace(/\s+/g, ' ')
  const wanted = plain(printed)
  const unit = vocabulary.units.find((entry) =>
    [entry.vi, ...(entry.aliases ?? [])].some((name) => plain(name) === wanted),
  )
  return unit?.vi ?? null
}

const beforeField = new Set(['sở', 'bộ', 'cục', 'phòng', 'và', 'viện', 'ban'])
const places = new Set(['tỉnh', 'phố', 'quận', 'huyện', 'phường', 'xã', 'trấn'])

/** Capitals as Decree 30/2020, Annex II writes names of bodies: "Sở Nội vụ thành phố Hải Phòng". */
function inSmallLetters(printed: string): string {
  const words = printed.toLowerCase().split(' ')
  const place = words.findLastIndex((word) => places.has(word))
  return words
    .map((word, i) => {
      const before = words[i - 1] ?? ''
      const afterField = beforeField.has(before) && i < 8 && !places.has(word)
      const capital = i === 0 || (place >= 0 && i > place) || (afterField && word !== 'nhân')
      return word === 'ubnd' || word === 'hđnd' ? word.toUpperCase() : capital ? raise(word) : word
    })
    .join(' ')
}

const raise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
