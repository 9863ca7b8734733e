/** The plan's tasks as an Excel table: a sheet with all of them and one with the sum per area. */
import ExcelJS from 'exceljs'
import type { TaskGroup } from '../documents/plan-216/tasks.ts'
import type { Paper } from '../layout/index.ts'
import { withFixedTimes } from './zip.ts'

const font = 'Times New Roman'

export async function makeTaskWorkbook(
  paper: Paper,
  groups: readonly TaskGroup[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = paper.issuer.name
  workbook.title = `Danh mục nhiệm vụ kèm theo Kế hoạch số ${paper.number}`
  addTasks(workbook, paper, groups)
  addSummary(workbook, groups)
  return withFixedTimes(new Uint8Array(await workbook.xlsx.writeBuffer()), paper.issuedOn)
}

function addTasks(workbook: ExcelJS.Workbook, paper: Paper, groups: readonly TaskGroup[]): void {
  const sheet = workbook.addWorksheet('Nhiệm vụ', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
    views: [{ state: 'frozen', ySplit: 3 }],
  })
  sheet.columns = [6, 60, 28, 36, 30, 20].map((width) => ({ width }))
  sheet.addRow(['DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH GIAI ĐOẠN 2021 - 2025'])
  sheet.addRow([`(Kèm theo Kế hoạch số ${paper.number} của ${paper.issuer.name})`])
  sheet.mergeCells('A1:F1')
  sheet.mergeCells('A2:F2')
  sheet.addRow(['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian'])
  for (const group of groups) {
    const heading = sheet.addRow([group.title])
    sheet.mergeCells(heading.number, 1, heading.number, 6)
    heading.font = { name: font, size: 12, bold: true }
    group.tasks.forEach((task, index) => {
      const cells = [index + 1, task.task, task.lead, task.with, task.product, task.time]
      sheet.addRow(cells).font = { name: font, size: 12 }
    })
  }
  sheet.eachRow((row, number) => {
    row.alignment = { vertical: 'top', wrapText: true, horizontal: number <= 3 ? 'center' : 'left' }
    if (number <= 3) row.font = { name: font, size: 12, bold: number !== 2, italic: number === 2 }
    if (number >= 3) row.border = thinBorder
  })
}

function addSummary(workbook: ExcelJS.Workbook, groups: readonly TaskGroup[]): void {
  const sheet = workbook.addWorksheet('Tổng hợp')
  sheet.columns = [{ width: 70 }, { width: 16 }]
  sheet.addRow(['Lĩnh vực', 'Số nhiệm vụ']).font = { name: font, size: 12, bold: true }
  for (const group of groups)
    sheet.addRow([group.title, group.tasks.length]).font = { name: font, size: 12 }
  const last = groups.length + 1
  const total = groups.reduce((sum, group) => sum + group.tasks.length, 0)
  sheet.addRow(['Tổng cộng', { formula: `SUM(B2:B${last})`, result: total }]).font = {
    name: font,
    size: 12,
    bold: true,
  }
}

const thinBorder: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
}
