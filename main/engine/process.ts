/** The engine in Electron's utility process: serves the contract on the ports that main sends. */

import { setTimeout as delay } from 'node:timers/promises'
import { engineContract, internalContract } from '../../preload/contract.ts'
import type { EventFrame, Port } from '../../preload/wire.ts'
import { serve } from '../../preload/wire.ts'
import { Engine } from './index.ts'
import type { EngineStart } from './process-messages.ts'
import { EngineMessage } from './process-messages.ts'

/** The part of Electron's MessagePortMain that is used here; the engine imports no Electron. */
interface ElectronPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  start(): void
}
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown; ports: ElectronPort[] }) => void): unknown
  postMessage(message: unknown): void
}

const parent = (process as typeof process & { parentPort: ParentPort }).parentPort
const windows = new Set<ElectronPort>()
/** Called once the last of them has closed. */
let onLastClosed = () => {}
/** For the window's last words; its port closes in an instant, unless it came to an end that is not told. */
const lastWordsMs = 5_000
const report = (error: unknown) => console.error(error)
let engine: Engine | null = null
/** Of the archive that the program starts with: what is asked of it waits. */
let opening: Promise<void> = Promise.resolve()

parent.on('message', ({ data, ports }) => {
  const message = EngineMessage.safeParse(data)
  if (!message.success) return
  const [port] = ports
  switch (message.data.type) {
    case 'start':
      if (port) void start(message.data, port)
      break
    case 'connect':
      if (port && engine) connect(engine, port)
      break
    case 'stop':
      void stop()
      break
  }
})

async function start(
  { userData, sampleDir, workerFile, policy, open, portableIn }: EngineStart,
  port: ElectronPort,
): Promise<void> {
  const started = await Engine.create({
    userData,
    sampleDir,
    workerFile,
    policy,
    portableIn,
    emit: (event, data) => {
      const frame: EventFrame = { event, data }
      for (const window of windows) window.postMessage(frame)
    },
    report,
  })
  engine = started
  serve(internalContract, started.internal, asPort(port), report)
  opening = started.start(open)
  // Already: the window draws itself by the settings while the archive is being opened.
  parent.postMessage('ready')
}

function connect(running: Engine, port: ElectronPort): void {
  windows.add(port)
  port.on('close', () => {
    windows.delete(port)
    if (windows.size === 0) onLastClosed()
  })
  serve(engineContract, running.handlers, asPort(port), report, (name) =>
    name.startsWith('settings.') ? null : opening,
  )
}

/** Main waits for an engine that says so, and ends one that does not: it hangs. */
const atWorkMs = 1_000

/** What the window sent as it closed may be overtaken by main's word; it is here once the window's port has closed. */
async function stop(): Promise<void> {
  setInterval(() => parent.postMessage('stopping'), atWorkMs)
  const closed = new Promise<void>((resolve) => {
    onLastClosed = resolve
  })
  if (windows.size > 0) await Promise.race([closed, delay(lastWordsMs)])
  await engine?.stop().catch(report)
  process.exit(0)
}

function asPort(port: ElectronPort): Port {
  return {
    post: (message) => port.postMessage(message),
    listen: (listener) => {
      port.on('message', (event) => listener(event.data))
      port.start()
    },
  }
}

// A bug in the background must not take the archive down with it; it is reported and the engine goes on.
process.on('unhandledRejection', report)
