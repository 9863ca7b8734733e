/** Serves the shell contract: only to the top frame of a window that this program made. */
import type { IpcMainInvokeEvent } from 'electron'
import { ipcMain } from 'electron'
import { channels } from '../../preload/channels.ts'
import type { Result, ShellHandlers } from '../../preload/contract.ts'
import { shellContract } from '../../preload/contract.ts'
import { answer } from '../../preload/wire.ts'
import { isOwnPage } from './protocol.ts'

export function serveShell(handlers: ShellHandlers): void {
  ipcMain.handle(
    channels.shell,
    async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
      if (!isOwnTopFrame(event) || typeof name !== 'string')
        return { ok: false, error: { code: 'call.invalid', params: { name: String(name) } } }
      return answer(shellContract, handlers, name, input, (error) => console.error(error))
    },
  )
}

function isOwnTopFrame(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isOwnPage(frame.url)
}
