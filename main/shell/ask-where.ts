import { extname, join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { app, dialog } from 'electron'
import { safeName } from './outside-types.ts'

/** The system's dialog for a file that is to be made. @returns null when the person gave up */
export async function askWhere(
  parent: BrowserWindow,
  title: string,
  name: string,
): Promise<string | null> {
  const clean = safeName(name)
  const extension = extname(clean).slice(1)
  const picked = await dialog.showSaveDialog(parent, {
    title,
    defaultPath: join(app.getPath('documents'), clean),
    filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return picked.canceled || picked.filePath === '' ? null : picked.filePath
}
