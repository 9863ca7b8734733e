import { spawn } from 'node:child_process'
import { root } from './paths.mjs'
import { endIfStopped, stopWith } from './stopping.mjs'

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, show?: boolean }} [o]
 *   show: its output goes straight to the terminal instead of into the answer
 * @returns {Promise<{ status: number, output: string }>} status 127 when the program is not there
 */
export function run(command, args, o = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: o.cwd ?? root,
      env: o.env ?? process.env,
      stdio: o.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
      ...(o.timeoutMs === undefined ? {} : { timeout: o.timeoutMs }),
    })
    stopWith(child)
    let output = ''
    child.stdout?.on('data', (data) => (output += data))
    child.stderr?.on('data', (data) => (output += data))
    child.on('error', (error) => resolve({ status: 127, output: String(error) }))
    child.on('close', (code) => {
      endIfStopped()
      resolve({ status: code ?? 1, output })
    })
  })
}
