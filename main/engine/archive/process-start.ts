/** When a process began, as an opaque text: a process id alone is reused after a crash. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** null when there is no such process. */
export async function processStart(pid: number): Promise<string | null> {
  try {
    if (process.platform === 'linux') return await fromProc(pid)
    if (process.platform === 'win32') return await fromPowerShell(pid)
    return await fromPs(pid)
  } catch {
    return isRunning(pid) ? 'unknown' : null
  }
}

async function fromProc(pid: number): Promise<string> {
  const [line, boot] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8'),
    readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
  ])
  // Field 22 (starttime, in ticks since boot); the name in field 2 may hold spaces and brackets.
  const afterName = line.slice(line.lastIndexOf(')') + 2).split(' ')
  return `${boot.trim()} ${afterName[19]}`
}

async function fromPowerShell(pid: number): Promise<string> {
  const script = `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`
  const { stdout } = await run('powershell', ['-NoProfile', '-NonInteractive', '-Command', script])
  return stdout.trim()
}

async function fromPs(pid: number): Promise<string> {
  const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)])
  return stdout.trim()
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
