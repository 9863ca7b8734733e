/** Stored files outside the window: saved, opened, shown, printed. Paths are known here and in the engine only. */

import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { shell } from 'electron'
import type { Client, internalContract, Result, ShellHandlers } from '../../preload/contract.ts'
import { Failure } from '../../preload/errors.ts'
import { askWhere } from './ask-where.ts'
import { outsideName } from './outside-types.ts'
import type { ViewingCopies } from './viewing-copies.ts'
import type { Words } from './words.ts'

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
    const file = value(await o.engine.attachments.locate({ sha256 }))
    if (!file) throw new Failure('attachment.missing', { name: sha256 })
    return file
  }
  return {
    async saveCopy({ sha256, name }) {
      const to = await askForCopy(o, name)
      if (to === null) return false
      value(await o.engine.attachments.copyOut({ sha256, to, readOnly: false }))
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
      value(await o.engine.attachments.copyOut({ sha256, to, readOnly: true }))
      o.copies.markAsForeign(to)
      if ((await shell.openPath(to)) !== '') throw new Failure('attachment.noProgram', { name })
      return null
    },
    async showInFolder({ sha256 }) {
      shell.showItemInFolder((await locate(sha256)).path)
      return null
    },
    print: ({ landscape }) => print(o.window(), landscape),
  }
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Failure(result.error.code, result.error.params)
  return result.value
}

async function askForCopy({ window, words }: FileHandlersOptions, name: string) {
  const parent = window()
  return parent ? askWhere(parent, words.say('saveCopy'), name) : null
}

/** A temporary name beside it, fsync, rename: a file that is there is whole. @throws Failure disk.failed */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.vk-${randomBytes(8).toString('hex')}.tmp`)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw new Failure('disk.failed', { path }, error)
  }
}

function print(window: BrowserWindow | null, landscape: boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (!window) return resolve(false)
    const options = { silent: false, printBackground: true, landscape } as const
    window.webContents.print(options, (sent, reason) => {
      // Electron says "Print job canceled" for a person who changed their mind.
      if (sent || /cancel/i.test(reason)) resolve(sent)
      else reject(new Failure('print.failed', { reason }))
    })
  })
}
