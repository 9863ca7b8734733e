/** A display to draw on: the person's own, else a virtual one for as long as this process lives. */
import { spawn } from 'node:child_process'
import { SetupError } from './steps.mjs'

/**
 * @returns {Promise<{ display: string | undefined, virtual: boolean, close: () => void }>}
 */
export async function openDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
    return { display: process.env.DISPLAY, virtual: false, close: () => {} }
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await new Promise((resolve, reject) => {
    server.on('error', () =>
      reject(new SetupError('không chạy được Xvfb / Xvfb could not be started')),
    )
    server.on('exit', (code) => reject(new SetupError(`Xvfb dừng với mã / ended with ${code}`)))
    server.stdio[3]?.on('data', (data) => resolve(String(data).trim()))
  })
  server.removeAllListeners('exit')
  const close = () => server.kill()
  process.once('exit', close)
  server.unref()
  server.stdio[3]?.destroy()
  return { display: `:${number}`, virtual: true, close }
}
