/** What an administrator is sent when something is wrong: the machine, the versions, the log; no document. */
import { cpus, homedir, release, totalmem } from 'node:os'
import type { BrowserWindow } from 'electron'
import { app } from 'electron'
import { z } from 'zod'
import type { EngineState } from '../../preload/model.ts'
import { logTail } from './log.ts'

export interface DiagnosticsParts {
  engine: EngineState
  window: BrowserWindow | null
  /** The file that the policy stands in. */
  policy: string | null
}

export function diagnostics({ engine, window, policy }: DiagnosticsParts): string {
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
    policy: policy ?? 'none',
    data: app.getPath('userData').replace(homedir(), '~'),
    window: protections(window),
  }
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value}`)
  const processes = app
    .getAppMetrics()
    .map(
      ({ type, name, memory }) => `${name ?? type}: ${Math.round(memory.workingSetSize / 1024)} MB`,
    )
  return [...lines, '', ...processes, '', logTail(app.getPath('userData'))].join('\n')
}

/** Electron keeps it out of its types, and its own tests rely on it. */
const Options = z.record(z.string(), z.unknown())
const asked = [
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'nodeIntegrationInSubFrames',
  'nodeIntegrationInWorker',
  'webSecurity',
  'webviewTag',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'devTools',
] as const

/** The options that the window really runs with (DESIGN.md 12), as Electron reports them. */
function protections(window: BrowserWindow | null): string {
  const contents = window?.webContents
  const report: unknown = contents && Reflect.get(contents, 'getLastWebPreferences')
  if (typeof report !== 'function') return 'unknown'
  const real = Options.parse(report.call(contents))
  return JSON.stringify(Object.fromEntries(asked.map((name) => [name, real[name] ?? false])))
}
