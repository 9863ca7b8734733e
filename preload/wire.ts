/** The contract on a message port: one side serves, the other calls; frames are plain objects. */

import type { Client, Handlers, Names, Result, Tree } from './contract.ts'
import type { AppError } from './errors.ts'
import { toAppError } from './failure.ts'

/** What both Electron's and the browser's message ports can be made to look like. */
export interface Port {
  post(message: unknown): void
  /** Called once, with the one listener of this port. */
  listen(listener: (message: unknown) => unknown): void
}

export interface CallFrame {
  readonly id: number
  readonly name: string
  readonly input: unknown
}

export interface EventFrame {
  readonly event: string
  readonly data: unknown
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

export function isEventFrame(message: unknown): message is EventFrame {
  return isObject(message) && typeof message.event === 'string' && 'data' in message
}

/** Our own engine's answer: its form is checked here, its values were when they were made. */
function isResult(message: unknown): message is Result<unknown> {
  if (!isObject(message)) return false
  if (message.ok === true) return 'value' in message
  return message.ok === false && isObject(message.error) && typeof message.error.code === 'string'
}

function isCallFrame(message: unknown): message is CallFrame {
  return (
    isObject(message) &&
    Number.isSafeInteger(message.id) &&
    typeof message.name === 'string' &&
    'input' in message
  )
}

/**
 * Answers one call by its name ("plans.get"). The argument is validated here, where it enters;
 * whatever the handler throws comes out as an error value.
 */
export async function answer<T extends Tree>(
  tree: T,
  handlers: Handlers<T>,
  name: string,
  input: unknown,
  report: (error: unknown) => void,
): Promise<Result<unknown>> {
  const [group = '', member = ''] = name.split('.')
  const call = Object.hasOwn(tree, group) ? tree[group] : undefined
  const schema = call && Object.hasOwn(call, member) ? call[member] : undefined
  if (!schema) return failed({ code: 'call.invalid', params: { name } })
  const parsed = schema.input.safeParse(input)
  if (!parsed.success)
    return failed({
      code: 'call.invalid',
      params: { name, message: parsed.error.issues[0]?.message ?? '' },
    })
  const table = handlers as unknown as Record<
    string,
    Record<string, (input: unknown) => unknown> | undefined
  >
  try {
    return { ok: true, value: await table[group]?.[member]?.(parsed.data) }
  } catch (thrown) {
    const error = toAppError(thrown)
    if (error.code === 'internal') report(thrown)
    return failed(error)
  }
}

function failed(error: AppError): Result<never> {
  return { ok: false, error }
}

/**
 * Serves a contract on a port until the port closes.
 * @param after what a call waits for before it is answered; null for nothing
 */
export function serve<T extends Tree>(
  tree: T,
  handlers: Handlers<T>,
  port: Port,
  report: (error: unknown) => void,
  after: (name: string) => Promise<void> | null = () => null,
): void {
  port.listen(async (message) => {
    if (!isCallFrame(message)) return
    await after(message.name)
    const result = await answer(tree, handlers, message.name, message.input, report)
    port.post({ id: message.id, result })
  })
}

type Send = (name: string, input: unknown) => Promise<Result<unknown>>

/** The callable object of a contract, by the names of its calls. Plain functions, so that it can cross Electron's context bridge. */
export function makeClient<T extends Tree>(names: Names<T>, send: Send): Client<T> {
  const client: Record<string, Record<string, (input: unknown) => Promise<Result<unknown>>>> = {}
  for (const [group, calls] of Object.entries<readonly string[]>(names)) {
    const members: Record<string, (input: unknown) => Promise<Result<unknown>>> = {}
    for (const name of calls) members[name] = (input) => send(`${group}.${name}`, input ?? {})
    client[group] = members
  }
  return client as Client<T>
}

/**
 * Sends calls over whichever port is attached. Without one they wait; when the other side dies, what was
 * under way answers `engine.down` (its outcome is not known) and what comes later waits for the next port.
 */
export class Caller {
  #port: Port | null = null
  #gone = false
  #nextId = 1
  readonly #pending = new Map<number, (result: Result<unknown>) => void>()
  #waiting: (() => void)[] = []
  readonly #onEvent: (frame: EventFrame) => void

  constructor(onEvent: (frame: EventFrame) => void) {
    this.#onEvent = onEvent
  }

  attach(port: Port): void {
    this.detach()
    this.#port = port
    this.#gone = false
    port.listen((message) => this.#receive(message))
    const waiting = this.#waiting
    this.#waiting = []
    for (const send of waiting) send()
  }

  /** The other side is gone but expected back. */
  detach(): void {
    this.#port = null
    const pending = [...this.#pending.values()]
    this.#pending.clear()
    for (const settle of pending) settle(failed({ code: 'engine.down', params: {} }))
  }

  /** The other side will not come back: whoever waits is told. */
  giveUp(): void {
    this.#gone = true
    this.detach()
    const waiting = this.#waiting
    this.#waiting = []
    for (const send of waiting) send()
  }

  readonly call: Send = (name, input) =>
    new Promise((resolve) => {
      const send = () => {
        if (!this.#port) return resolve(failed({ code: 'engine.down', params: {} }))
        const id = this.#nextId++
        this.#pending.set(id, resolve)
        this.#port.post({ id, name, input })
      }
      if (this.#port || this.#gone) send()
      else this.#waiting.push(send)
    })

  #receive(message: unknown): void {
    if (isEventFrame(message)) {
      this.#onEvent(message)
      return
    }
    if (!isObject(message) || typeof message.id !== 'number') return
    const settle = this.#pending.get(message.id)
    if (!settle) return
    this.#pending.delete(message.id)
    settle(
      isResult(message.result)
        ? message.result
        : failed({ code: 'internal', params: { message: 'malformed answer' } }),
    )
  }
}
