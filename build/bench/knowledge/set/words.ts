/** All that the papers of one half are written with. */
import { heldOutPeople, openPeople } from './people.ts'
import { heldOutHeadings, heldOutSentences } from './sentences-held-out.ts'
import { openHeadings, openSentences } from './sentences-open.ts'
import type { Source } from './sources.ts'
import { heldOutSources, openSources } from './sources.ts'
import type { Subject } from './subject.ts'
import { heldOutSubjects } from './subjects-held-out.ts'
import { openSubjects } from './subjects-open.ts'

export interface Words {
  subjects: readonly Subject[]
  headings: Readonly<Record<string, readonly string[]>>
  sentences: Readonly<Record<string, readonly string[]>>
  people: readonly string[]
  sources: readonly Source[]
  recipients: readonly string[]
  addressees: readonly string[]
}

export const openWords: Words = {
  subjects: openSubjects,
  headings: openHeadings,
  sentences: openSentences,
  people: openPeople,
  sources: openSources,
  recipients: [
    'Văn phòng Chính phủ',
    'Bộ Nội vụ',
    'Thường trực Thành ủy, HĐND thành phố',
    'Chủ tịch, các Phó Chủ tịch UBND thành phố',
    'Các sở, ban, ngành',
    'UBND các quận, huyện',
    'Cổng Thông tin điện tử thành phố',
    'Các đơn vị trực thuộc',
  ],
  addressees: [
    'Các sở, ban, ngành thành phố',
    'Ủy ban nhân dân các quận, huyện',
    'Bộ Nội vụ',
    'Văn phòng Chính phủ',
  ],
}

export const heldOutWords: Words = {
  subjects: heldOutSubjects,
  headings: heldOutHeadings,
  sentences: heldOutSentences,
  people: heldOutPeople,
  sources: heldOutSources,
  recipients: [
    'Ban Bí thư Trung ương Đảng (để b/c)',
    'Thường trực Tỉnh ủy (để báo cáo)',
    'Đoàn đại biểu Quốc hội tỉnh',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    'Thủ trưởng các cơ quan chuyên môn',
    'Đài Phát thanh và Truyền hình tỉnh',
    'UBND các xã, phường, thị trấn',
    'Website của cơ quan',
  ],
  addressees: [
    'Các cơ quan chuyên môn thuộc UBND tỉnh',
    'UBND các huyện, thị xã, thành phố',
    'Các Bộ, cơ quan ngang Bộ',
  ],
}
