/** A display to draw on: the person's own, else a virtual one for as long as this process lives. */
import { spawn } from 'node:child_process'
import { SetupError } from './steps.mjs'
import { listen } from './stopping.mjs'

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/**
 * @returns {Promise<{ display: string | undefined, virtual: boolean, close: () => void }>}
 */
export async function openDisplay() {
  if (hasDisplay()) return { display: process.env.DISPLAY, virtual: false, close: () => {} }
  return { ...(await openVirtualDisplay()), virtual: true }
}

/** @returns {Promise<{ display: string, close: () => void }>} one of its own, whatever is there already */
export async function openVirtualDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await new Promise((resolve, reject) => {
    server.on('error', () =>
      reject(new SetupError('không chạy được Xvfb / Xvfb could not be started')),
    )
    server.on('exit', (code) => reject(new SetupError(`Xvfb dừng với mã / ended with ${code}`)))
    // Number and line end come in two writes; with the pipe closed between them, Xvfb dies of the second.
    let said = ''
    server.stdio[3]?.on('data', (data) => {
      said += data
      if (said.endsWith('\n')) resolve(said.trim())
    })
  })
  server.removeAllListeners('exit')
  const close = () => server.kill()
  listen()
  process.once('exit', close)
  server.unref()
  server.stdio[3]?.destroy()
  return { display: `:${number}`, close }
}
