/** Stored files outside the window: saved, opened, shown, printed. Paths are known here and in the engine only. */

import type { BrowserWindow } from 'electron'
import { shell } from 'electron'
import type { Client, internalContract, ShellHandlers } from '../../preload/contract.ts'
import { Failure } from '../../preload/failure.ts'
import { answered } from './answers.ts'
import { askWhere } from './ask-where.ts'
import { outsideName } from './outside-types.ts'
import { printContents } from './printing.ts'
import type { ViewingCopies } from './viewing-copies.ts'
import type { Words } from './words.ts'
import { writeWhole } from './write-whole.ts'

export interface FileHandlersOptions {
  window(): BrowserWindow | null
  engine: Client<typeof internalContract>
  copies: ViewingCopies
  words: Words
  /** false where an administrator wants no stored file in another program. */
  openOutside: boolean
}

export function fileHandlers(o: FileHandlersOptions): ShellHandlers['files'] {
  const locate = async (sha256: string) => {
    const file = answered(await o.engine.attachments.locate({ sha256 }))
    if (!file) throw new Failure('attachment.missing', { name: sha256 })
    return file
  }
  return {
    async saveCopy({ sha256, name }) {
      const to = await askForCopy(o, name)
      if (to === null) return false
      answered(await o.engine.attachments.copyOut({ sha256, to, readOnly: false }))
      return true
    },
    async saveMade({ name, content }) {
      const to = await askForCopy(o, name)
      if (to === null) return false
      await writeWhole(to, content)
      return true
    },
    async openOutside({ sha256 }) {
      if (!o.openOutside) throw new Failure('policy.refused')
      const { name, mediaType } = await locate(sha256)
      const given = outsideName(name, mediaType)
      if (given === null) throw new Failure('attachment.staysInside', { name })
      const to = await o.copies.place(sha256, given)
      answered(await o.engine.attachments.copyOut({ sha256, to, readOnly: true }))
      o.copies.markAsForeign(to)
      if ((await shell.openPath(to)) !== '') throw new Failure('attachment.noProgram', { name })
      return null
    },
    async showInFolder({ sha256 }) {
      shell.showItemInFolder((await locate(sha256)).path)
      return null
    },
    async print({ landscape }) {
      const window = o.window()
      return window ? printContents(window.webContents, landscape) : false
    },
  }
}

async function askForCopy({ window, words }: FileHandlersOptions, name: string) {
  const parent = window()
  return parent ? askWhere(parent, words.say('saveCopy'), name) : null
}
