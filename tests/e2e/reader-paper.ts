/** What would come out of the printer. */
import type { ElectronApplication } from '@playwright/test'
import { expect } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** From now on paper is a PDF in memory; the system's dialog cannot be driven. */
export async function printToMemory(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    Object.assign(globalThis, { printed: '' })
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) return
    contents.print = (_options, done) => {
      void contents.printToPDF({ printBackground: true }).then((pdf) => {
        Object.assign(globalThis, { printed: pdf.toString('base64') })
        done?.(true, '')
      })
    }
  })
}

/** The text of every sheet that was printed last. */
export async function printedSheets(app: ElectronApplication): Promise<string[]> {
  const paper = () =>
    app.evaluate(() =>
      String(Object.entries(globalThis).find(([name]) => name === 'printed')?.[1] ?? ''),
    )
  await expect.poll(paper).not.toBe('')
  const data = new Uint8Array(Buffer.from(await paper(), 'base64'))
  const task = getDocument({ data, verbosity: 0 })
  try {
    const document = await task.promise
    const sheets: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent()
      sheets.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
    }
    return sheets
  } finally {
    await task.destroy()
  }
}
