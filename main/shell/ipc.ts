/** Serves the shell contract: only to the top frame of a window that this program made. */
import type { IpcMainInvokeEvent } from 'electron'
import { ipcMain } from 'electron'
import { channels } from '../../preload/channels.ts'
import type { Result, ShellHandlers } from '../../preload/contract.ts'
import { isOwnPage } from './protocol.ts'

/** The schemas come with the first call: by then the window is on its way. */
const contract = () =>
  Promise.all([import('../../preload/contract.ts'), import('../../preload/wire.ts')])

/** @param onAsked the window asked something: its first screen is there */
export function serveShell(handlers: ShellHandlers, onAsked: () => void): void {
  ipcMain.handle(
    channels.shell,
    async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
      if (!isOwnTopFrame(event) || typeof name !== 'string')
        return { ok: false, error: { code: 'call.invalid', params: { name: String(name) } } }
      onAsked()
      const [{ shellContract }, { answer }] = await contract()
      return answer(shellContract, handlers, name, input, (error) => console.error(error))
    },
  )
}

function isOwnTopFrame(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isOwnPage(frame.url)
}
