/** Lists on paper: laid out by a window that is never shown and runs no script, one at a time. */
import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import type { Client, internalContract, ShellHandlers } from '../../preload/contract.ts'
import { temporaryFolder } from '../machine/temporary-folders.ts'
import { answered } from './answers.ts'
import { printContents } from './printing.ts'
import { writeWhole } from './write-whole.ts'

type SheetList = Parameters<ShellHandlers['lists']['print']>[0]

export const sheetOrigin = 'vankho://sheet'

export class Sheets {
  readonly #engine: Client<typeof internalContract>
  readonly #pages = new Map<string, string>()

  constructor(engine: Client<typeof internalContract>) {
    this.#engine = engine
  }

  /** The file of a page that is being printed; null for any other name. */
  find(name: string): string | null {
    return this.#pages.get(name) ?? null
  }

  handlers(): ShellHandlers['lists'] {
    return {
      savePdf: ({ path, ...list }) =>
        this.#laidOut(list, async (window, plans) => {
          const bytes = await window.webContents.printToPDF({
            preferCSSPageSize: true,
            printBackground: true,
          })
          await writeWhole(path, bytes)
          return { path, plans, files: 1, bytes: bytes.length, problems: [] }
        }),
      print: (list) => this.#laidOut(list, (window) => printContents(window.webContents)),
    }
  }

  async #laidOut<T>(
    list: SheetList,
    use: (window: BrowserWindow, plans: number) => Promise<T>,
  ): Promise<T> {
    const name = randomBytes(16).toString('hex')
    const folder = await temporaryFolder('print')
    const path = join(folder, 'list.html')
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, javascript: false },
    })
    try {
      const plans = answered(await this.#engine.lists.writeSheet({ ...list, path }))
      this.#pages.set(name, path)
      await window.loadURL(`${sheetOrigin}/${name}`)
      return await use(window, plans)
    } finally {
      this.#pages.delete(name)
      window.destroy()
      await rm(folder, { recursive: true, force: true }).catch(() => {})
    }
  }
}
