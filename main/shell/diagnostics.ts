/** What an administrator is sent when something is wrong: the machine, the versions, the log; no document. */
import { cpus, release, totalmem } from 'node:os'
import { app } from 'electron'
import type { EngineState } from '../../preload/model.ts'
import { logTail } from './log.ts'

export function diagnostics(engine: EngineState): string {
  const facts = {
    'Văn Khố': app.getVersion(),
    Electron: process.versions.electron,
    Chromium: process.versions.chrome,
    Node: process.versions.node,
    system: `${process.platform} ${release()} ${process.arch}`,
    processor: `${cpus().length} × ${cpus()[0]?.model ?? ''}`,
    memory: `${Math.round(totalmem() / 2 ** 20)} MB`,
    language: app.getLocale(),
    engine,
  }
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value}`)
  const processes = app
    .getAppMetrics()
    .map(
      ({ type, name, memory }) => `${name ?? type}: ${Math.round(memory.workingSetSize / 1024)} MB`,
    )
  return [...lines, '', ...processes, '', logTail(app.getPath('userData'))].join('\n')
}
