/**
 * THE contract: every call and event that crosses a process, declared once.
 * From it come the types of `window.vanKho`, of the handlers, the validation of arguments, and the CLI.
 */
import type { z } from 'zod'
import type { Call } from './contract/call.ts'
import type { engineContract } from './contract/engine.ts'
import type { EventData, EventName } from './contract/events.ts'
import type { internalContract } from './contract/internal.ts'
import type { shellContract } from './contract/shell.ts'
import type { AppError } from './errors.ts'

export type { Call } from './contract/call.ts'
export { engineContract } from './contract/engine.ts'
export type { EventData, EventName } from './contract/events.ts'
export { events } from './contract/events.ts'
export { internalContract } from './contract/internal.ts'
export { shellContract } from './contract/shell.ts'

export type Tree = Readonly<Record<string, Readonly<Record<string, Call>>>>

export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError }

/** The names of a contract's calls, by their group. */
export type Names<T extends Tree> = { readonly [G in keyof T]: readonly (keyof T[G] & string)[] }

/** The caller's side: every call answers a Result and never throws. */
export type Client<T extends Tree> = {
  readonly [G in keyof T]: {
    readonly [N in keyof T[G]]: (
      input: z.input<T[G][N]['input']>,
    ) => Promise<Result<z.output<T[G][N]['output']>>>
  }
}

/** The answering side: gets validated arguments; throws `Failure` for an expected error. */
export type Handlers<T extends Tree> = {
  readonly [G in keyof T]: {
    readonly [N in keyof T[G]]: (
      input: z.output<T[G][N]['input']>,
    ) => Promise<z.output<T[G][N]['output']>> | z.output<T[G][N]['output']>
  }
}

export type EngineHandlers = Handlers<typeof engineContract>
export type ShellHandlers = Handlers<typeof shellContract>
export type InternalHandlers = Handlers<typeof internalContract>

/** `window.vanKho`. */
export type VanKho = Client<typeof engineContract> &
  Client<typeof shellContract> & {
    /** Tells of an event until the returned function is called. */
    on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void
    /** The path of a dropped or picked File; '' when it has none. */
    pathOf(file: File): string
  }
