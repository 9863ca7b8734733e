/** Who signed: capacity, position and name at the end of the text (Decree 30/2020, Annex I, II.7). */

export interface Signer {
  name: string
  position: string
}

/** On behalf of, in place of, by order of, by authorisation of, acting. */
const capacity = /(?:^|\s)(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}/u
const position =
  /(?:^|\s)((?:PHÓ |THỨ |QUYỀN )?(?:CHỦ TỊCH|CHỦ NHIỆM|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG|THỦ TƯỚNG|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|TỔNG THANH TRA|THỐNG ĐỐC|BÍ THƯ)(?: [\p{Lu} ]+)?)$/u
const families =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Đoàn Lưu Tô Tạ Hà Cao Lương Trương Đào Vương Thái Châu Chu Tăng Triệu Kiều Lâm Từ Nông Hứa Quách Tống Giang Thân Nghiêm Phùng Lại Văn Bạch Doãn Khúc Đàm Thạch Lục Vi Ma Cấn Ninh Kim Viên Đồng Tôn Mạc Cù Lò Giàng Sùng Vàng Quàng Bế Hoàng Tòng'.split(
    ' ',
  )
const name = new RegExp(`(?:^|\\s)((?:${families.join('|')})(?: \\p{Lu}\\p{Ll}*){1,4})$`, 'u')
/** Between position and name stand the seal and the signature, and the list of recipients beside them. */
const mostLinesBetween = 14

/** The first signature of the document: annexes that follow may have their own. */
export function readSigner(pages: readonly string[]): Signer | null {
  const lines = pages
    .flatMap((page) => page.split('\n'))
    .map((line) => line.replace(/\s+/g, ' ').trim())
  for (const [i, line] of lines.entries()) {
    if (!capacity.test(line)) continue
    const signer = signerBelow(lines.slice(i, i + mostLinesBetween + 3))
    if (signer) return signer
  }
  return null
}

function signerBelow(lines: readonly string[]): Signer | null {
  // "KT. CHỦ TỊCH" names whose place is taken; the signer's own position is on the next line.
  const at = lines.findIndex((line) => !capacity.test(line) && position.test(line))
  if (at < 0 || at > 3) return null
  const printed = position.exec(lines[at] ?? '')?.[1] ?? ''
  for (const line of lines.slice(at + 1, at + 1 + mostLinesBetween)) {
    const found = name.exec(line)?.[1]
    if (found) return { name: found, position: titleCase(printed) }
  }
  return null
}

/** "Phó Chủ tịch", "Chánh Văn phòng": titles as Decree 30/2020, Annex II, V.3 writes them. */
function titleCase(text: string): string {
  const lower = text.toLowerCase().trim()
  const parts = /^(phó |quyền )?(chánh )?(.*)$/u.exec(lower)?.slice(1) ?? [lower]
  return parts.map((part = '') => part.charAt(0).toUpperCase() + part.slice(1)).join('')
}
