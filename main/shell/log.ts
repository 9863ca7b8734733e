/** The program's log: `<user data>/logs/van-kho.log`, rotated at a megabyte. It holds no document's text. */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { app } from 'electron'
import log from 'electron-log/main.js'

const linesOfDiagnostics = 300

/** Before anything is logged. */
export function keepLog(userData: string): void {
  log.transports.file.resolvePathFn = () => join(userData, 'logs', 'van-kho.log')
  // Each line is in the file when it has been said: the last ones say why the program ended.
  log.transports.file.sync = true
  Object.assign(console, log.functions)
  console.info(
    `Văn Khố ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`,
  )
}

/** What another process says on a stream, line by line. */
export function logStream(stream: NodeJS.ReadableStream | null, level: 'info' | 'error'): void {
  if (stream) createInterface({ input: stream }).on('line', (line) => log[level](line))
}

/** The end of the log, without the name of the person in paths; '' when there is none. */
export function logTail(userData: string): string {
  try {
    const text = readFileSync(join(userData, 'logs', 'van-kho.log'), 'utf8')
    const lines = text.trimEnd().split('\n').slice(-linesOfDiagnostics)
    return lines.join('\n').replaceAll(homedir(), '~')
  } catch {
    return ''
  }
}
