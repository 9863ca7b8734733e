/** Plan 216/KH-UBND: the plan of the whole period, with a Word annex and an Excel table. */
import { makeIndicatorDocument } from '../../attachments/indicator-document.ts'
import { makeTaskWorkbook } from '../../attachments/task-workbook.ts'
import type { Paper } from '../../layout/index.ts'
import { typeset } from '../../layout/index.ts'
import { chairman, city } from '../issuers.ts'
import type { SamplePlan } from '../sample-plan.ts'
import { body } from './body.ts'
import { taskGroups } from './tasks.ts'

const taskTable = {
  columns: [
    { title: 'STT', share: 0.05, align: 'center' },
    { title: 'Nhiệm vụ', share: 0.33, align: 'left' },
    { title: 'Cơ quan chủ trì', share: 0.15, align: 'left' },
    { title: 'Cơ quan phối hợp', share: 0.18, align: 'left' },
    { title: 'Sản phẩm', share: 0.16, align: 'left' },
    { title: 'Thời gian', share: 0.13, align: 'center' },
  ],
  rows: taskGroups.flatMap((group) => [
    [group.title],
    ...group.tasks.map((task, index) => [
      String(index + 1),
      task.task,
      task.lead,
      task.with,
      task.product,
      task.time,
    ]),
  ]),
} as const

const paper: Paper = {
  issuer: city,
  number: '216/KH-UBND',
  place: 'Hải Phòng',
  issuedOn: '2021-09-23',
  typeName: 'KẾ HOẠCH',
  subject:
    'Thực hiện Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030, giai đoạn 2021 - 2025 trên địa bàn thành phố Hải Phòng',
  addressees: [],
  body,
  recipients: [
    'Bộ Nội vụ',
    'Thường trực Thành ủy, Thường trực HĐND thành phố',
    'Chủ tịch, các Phó Chủ tịch UBND thành phố',
    'Ủy ban MTTQ Việt Nam thành phố và các đoàn thể',
    'Các sở, ban, ngành thành phố',
    'UBND các quận, huyện',
    'Báo Hải Phòng, Đài PT và TH Hải Phòng',
    'Cổng Thông tin điện tử thành phố',
    'Lưu: VT, NC',
  ],
  signature: chairman,
  annexes: [
    {
      label: 'Phụ lục I',
      title: 'DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH GIAI ĐOẠN 2021 - 2025',
      landscape: true,
      body: '',
      table: taskTable,
    },
  ],
  handSigned: false,
}

export const plan216: SamplePlan = {
  paper,
  files: [
    { name: '216-KH-UBND.pdf', kind: 'original', make: () => typeset(paper) },
    {
      name: '216-KH-UBND - Phụ lục II - Chỉ tiêu.docx',
      kind: 'annex',
      make: () => makeIndicatorDocument(paper),
    },
    {
      name: '216-KH-UBND - Danh mục nhiệm vụ.xlsx',
      kind: 'annex',
      make: () => makeTaskWorkbook(paper, taskGroups),
    },
  ],
  entered: {
    type: 'KH',
    period: { from: '2021-01-01', to: '2025-12-31' },
    validity: { status: 'expired', from: '2021-09-23', to: '2025-12-31' },
    areas: ['the-che', 'thu-tuc', 'to-chuc', 'cong-vu', 'tai-chinh', 'chinh-phu-so'],
    solutions: ['chi-dao', 'tuyen-truyen', 'nguon-luc', 'kiem-tra', 'ung-dung-cntt', 'doi-moi'],
    tags: ['kế hoạch giai đoạn', 'giai đoạn 2021 - 2025', 'cải cách hành chính'],
    retention: 'vinh-vien',
    relations: [
      { kind: 'can-cu', to: '76/NQ-CP' },
      { kind: 'can-cu', to: '468/QĐ-TTg' },
      { kind: 'can-cu', to: '942/QĐ-TTg' },
      { kind: 'thuc-hien', to: '76/NQ-CP' },
      { kind: 'dan-chieu', to: '60/2021/NĐ-CP' },
      { kind: 'dan-chieu', to: '19-NQ/TW' },
    ],
    notes: 'Kế hoạch khung của giai đoạn 2021 - 2025; các kế hoạch năm căn cứ vào văn bản này.',
  },
}
