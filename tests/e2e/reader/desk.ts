/** Documents of several kinds in an archive of their own, and the window that reads them. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Document, Packer, Paragraph } from 'docx'
import { makeScan } from '../../../main/engine/extraction/testing/a-scan.ts'
import { makePdf, pagesWith } from '../../fixtures/documents.ts'
import { expect, type Running, removeFolder, start } from '../app.ts'
import { dropAndWaitFor, openHit } from '../reader-hits.ts'

const sentence = 'Đẩy mạnh cải cách hành chính và đầu tư hạ tầng số tại bộ phận một cửa.'
const scanned =
  'KẾ HOẠCH\n\nThực hiện chương trình chuyển đổi số của thành phố\n\nGiao Sở Tài chính cân đối nguồn vốn hằng năm\n\nCác đơn vị báo cáo kết quả trước ngày 15 tháng 12'
const webPage = `<!doctype html><html><head><script>document.title = 'bị chiếm'</script></head>
<body onload="document.title = 'bị chiếm'"><h1>Thông báo</h1>
<p>Niêm yết công khai thủ tục hành chính</p><img src="https://example.com/a.png"></body></html>`

export class ReaderDesk {
  readonly folder: string
  /** The scan before it was scanned. */
  readonly printed: string
  running: Running

  private constructor(folder: string, printed: string, running: Running) {
    this.folder = folder
    this.printed = printed
    this.running = running
  }

  static async open(): Promise<ReaderDesk> {
    const folder = await mkdtemp(join(tmpdir(), 'vk-doc-'))
    await mkdir(join(folder, 'ban'))
    const printed = await makePdf(join(folder, 'ban-in.pdf'), [scanned])
    await makeDocuments(join(folder, 'ban'))
    const running = await start(join(folder, 'may'))
    // The scan is the last that can be found: its words are recognised in the background.
    const scan = { query: '"cân đối nguồn vốn"', name: 'ban-quet.pdf' }
    await dropAndWaitFor(running.window, [join(folder, 'ban')], [scan])
    return new ReaderDesk(folder, printed, running)
  }

  async close(): Promise<void> {
    // The last test closes it, to see what is left.
    await this.running.app.close().catch(() => {})
    await removeFolder(this.folder)
  }

  async restart(): Promise<void> {
    await this.running.app.close()
    this.running = await start(join(this.folder, 'may'))
  }

  inDesk(name: string): string {
    return join(this.folder, 'ban', name)
  }

  /** Opens the hit in that file. */
  async open(query: string, name: string): Promise<Page> {
    const { window } = this.running
    const reader = await openHit(window, query, name)
    await expect(reader.getByRole('search')).toBeVisible()
    return window
  }
}

async function makeDocuments(desk: string): Promise<void> {
  const inDesk = (name: string) => join(desk, name)
  await makePdf(inDesk('ke-hoach-dai.pdf'), pagesWith(sentence, 37, 60))
  await makeScan(inDesk('ban-quet.pdf'), [scanned])
  const paragraphs = Array.from({ length: 40 }, (_, i) => `Mục ${i + 1}. Sắp xếp tổ chức bộ máy`)
  const word = new Document({
    sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }],
  })
  await writeFile(inDesk('to-trinh.docx'), await Packer.toBuffer(word))
  await writeFile(inDesk('trang-web.html'), webPage)
  const rows = Array.from({ length: 2_000 }, (_, i) => `${i + 1},"Kinh phí đợt ${i + 1}",${i * 5}`)
  await writeFile(inDesk('kinh-phi.csv'), `STT,Nội dung,Số tiền\n${rows.join('\n')}\n`)
}

export const counter = (window: Page) => window.getByTestId('mark-counter')
export const findBox = (window: Page) => window.getByRole('search').getByRole('textbox')

export async function fromFileMenu(window: Page, item: string): Promise<void> {
  await window.getByRole('button', { name: 'Tệp này' }).click()
  await window.getByRole('menuitem', { name: item }).click()
  await expect(window.getByRole('menu')).toBeHidden()
}
