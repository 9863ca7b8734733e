/** Runs the engine in a process of its own, and runs it again when it dies. */
import type { MessagePortMain, UtilityProcess } from 'electron'
import { MessageChannelMain, utilityProcess } from 'electron'
import type { EngineState } from '../../preload/model.ts'
import { internalNames } from '../../preload/names.ts'
import type { Port } from '../../preload/wire.ts'
import { Caller, makeClient } from '../../preload/wire.ts'
import type { EngineStart } from '../engine/process-messages.ts'
import { gone, kill } from './ending.ts'
import { logStream } from './log.ts'
import { paths } from './paths.ts'

/** An engine that dies this often within a minute will not get well by another start. */
const mostRestartsAMinute = 5

export interface EngineProcessEvents {
  onState(state: EngineState): void
  /** A port to hand to the window, asked for by `connect`. */
  onPort(port: MessagePortMain): void
}

export class EngineProcess {
  readonly #start: Omit<EngineStart, 'type' | 'open'>
  /** For the next start only. */
  #open: string | null
  readonly #events: EngineProcessEvents
  readonly #caller = new Caller(() => {})
  readonly internal = makeClient(internalNames, this.#caller.call)
  #child: UtilityProcess | null = null
  #state: EngineState = 'starting'
  #stopping = false
  #deaths: number[] = []

  constructor({ open, ...start }: Omit<EngineStart, 'type'>, events: EngineProcessEvents) {
    this.#start = start
    this.#open = open
    this.#events = events
  }

  get state(): EngineState {
    return this.#state
  }

  start(): void {
    // The window may be closed before the engine is started.
    if (this.#stopping) return
    const child = utilityProcess.fork(paths.engine, [], {
      serviceName: 'Văn Khố: kho lưu trữ',
      stdio: 'pipe',
    })
    logStream(child.stdout, 'info')
    logStream(child.stderr, 'error')
    this.#child = child
    const internal = new MessageChannelMain()
    child.on('spawn', () => {
      const message: EngineStart = { type: 'start', ...this.#start, open: this.#open }
      this.#open = null
      child.postMessage(message, [internal.port2])
      this.#caller.attach(portOf(internal.port1))
    })
    child.on('message', (message: unknown) => {
      if (message === 'ready') this.#set('ready')
    })
    child.on('exit', (code) => this.#ended(code))
  }

  /** A fresh pair of ports; the window gets one end, the engine serves the other. */
  connect(): void {
    if (!this.#child) return
    const { port1, port2 } = new MessageChannelMain()
    this.#child.postMessage({ type: 'connect' }, [port1])
    this.#events.onPort(port2)
  }

  /** Lets the engine finish its writes; resolves when it has gone. One that hangs is ended. */
  async stop(): Promise<void> {
    this.#stopping = true
    const child = this.#child
    if (!child) return
    child.postMessage({ type: 'stop' })
    await gone(child, (seconds) =>
      console.error(`engine told to stop, no answer in ${seconds} s: killed`),
    )
  }

  /** Ends the engine as it is; what it acknowledged is on disk. */
  kill(): void {
    console.error('engine killed: a person would wait for it no longer')
    if (this.#child) kill(this.#child)
  }

  #ended(code: number): void {
    this.#child = null
    if (this.#stopping) return
    const now = Date.now()
    this.#deaths = [...this.#deaths.filter((at) => now - at < 60_000), now]
    console.error(`engine ended with ${code}, ${this.#deaths.length} in the last minute`)
    if (this.#deaths.length > mostRestartsAMinute) {
      this.#caller.giveUp()
      this.#set('failed')
      return
    }
    this.#caller.detach()
    this.#set('restarting')
    this.start()
  }

  #set(state: EngineState): void {
    this.#state = state
    this.#events.onState(state)
  }
}

function portOf(port: MessagePortMain): Port {
  return {
    post: (message) => port.postMessage(message),
    listen: (listener) => {
      port.on('message', (event) => listener(event.data))
      port.start()
    },
  }
}
