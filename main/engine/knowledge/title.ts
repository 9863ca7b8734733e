/** The type's name on a line of its own in capitals, and the trích yếu on the lines under it (Annex I, II.5). */
import { vocabulary } from '../catalog/vocabulary.ts'

const mostTitleLines = 6
const endsTitle =
  /^(căn cứ|ngày \d|kính gửi|thực hiện (kế hoạch|quyết định|nghị quyết|công văn)|điều \d|chương|phần|[ivx]+\.|\d+\.|-{3,}|_{3,}|ủy ban nhân dân|chủ tịch|theo đề nghị|xét đề nghị)/iu

export function readTitle(lines: readonly string[]): { type: string; text: string } | null {
  for (const [i, line] of lines.entries()) {
    const type = vocabulary.types.find((entry) => entry.vi.toUpperCase() === line)
    if (!type) continue
    const title: string[] = []
    for (const next of lines.slice(i + 1, i + 1 + mostTitleLines)) {
      if (endsTitle.test(next)) break
      title.push(next)
    }
    const text = title.join(' ').trim()
    return text === '' ? null : { type: type.id, text }
  }
  return null
}
