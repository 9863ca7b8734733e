/** Pages that no office writes: one piece of text again and again, as hostile files have it. */
import { knowledgeOf } from '../../../main/engine/knowledge/archive/file-knowledge.ts'
import { atOnce } from '../../../main/engine/slices.ts'

/** A full page of small print has 5,000. */
const characters = 5_000
const heading = 'Số: 1/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH\n'
const pieces =
  'A|a |Ab |AB-|1/|số |. |… |- a;|KT. |ngày |căn cứ |216/KH-UBND |Nghị quyết số 76/NQ-CP, |1, |Luật |bãi bỏ |A\n|a\t|KT. CHỦ TỊCH\n|Nguyễn Văn An\n|CHỦ TỊCH\n|Số: \n|ỦY BAN NHÂN DÂN\n|- a\n|năm 2021 |giai đoạn |phụ lục I\n|Nơi nhận:\n|MẬT\n|Điều 1. |I. \n|hiệu lực thi hành kể từ ngày |Luật a ngày |QH13 '.split(
    '|',
  )

/** @returns milliseconds of the processor for the page that takes longest, and what it repeats */
export function slowestHostilePage(): { ms: number; piece: string } {
  let slowest = { ms: 0, piece: '' }
  for (const head of ['', heading])
    for (const piece of pieces)
      for (const ocr of [undefined, 'done'] as const) {
        const text = head + piece.repeat(characters / piece.length)
        const ms = msOf({ text, label: null, ...(ocr ? { ocr, words: [] } : {}) })
        if (ms > slowest.ms) slowest = { ms, piece }
      }
  return slowest
}

/** Of this thread's processor; the quickest of five, as other programs run beside the bench. */
function msOf(page: Parameters<typeof knowledgeOf>[0]['pages'][number]): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const from = process.threadCpuUsage()
    atOnce(knowledgeOf({ pages: [page] }))
    const { user, system } = process.threadCpuUsage(from)
    return (user + system) / 1_000
  })
  return Math.min(...times)
}
