import { MessageChannel } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Failure } from './errors.ts'
import type { Port } from './wire.ts'
import { answer, Caller, makeClient, serve } from './wire.ts'

const tree = {
  sums: {
    add: { input: z.object({ a: z.number(), b: z.number() }), output: z.number() },
    fail: { input: z.object({ how: z.enum(['expected', 'bug']) }), output: z.null() },
    never: { input: z.object({}), output: z.null() },
  },
} as const

const handlers = {
  sums: {
    add: ({ a, b }: { a: number; b: number }) => a + b,
    fail: ({ how }: { how: 'expected' | 'bug' }): null => {
      if (how === 'expected') throw new Failure('file.empty', { name: 'a.pdf' })
      throw new TypeError('broken')
    },
    never: () => new Promise<null>(() => {}),
  },
}

function ports(): { near: Port; far: Port; close: () => void } {
  const { port1, port2 } = new MessageChannel()
  const wrap = (port: typeof port1): Port => ({
    post: (message) => port.postMessage(message),
    listen: (listener) => void port.on('message', listener),
  })
  return { near: wrap(port1), far: wrap(port2), close: () => port1.close() }
}

const names = { sums: Object.keys(tree.sums) as (keyof typeof tree.sums)[] }

describe('the contract on a port', () => {
  it('answers a call, an expected error and a bug, each as a value', async () => {
    const reported: unknown[] = []
    const { near, far, close } = ports()
    serve(tree, handlers, far, (error) => reported.push(error))
    const caller = new Caller(() => {})
    caller.attach(near)
    const client = makeClient<typeof tree>(names, caller.call)

    expect(await client.sums.add({ a: 2, b: 3 })).toEqual({ ok: true, value: 5 })
    expect(await client.sums.fail({ how: 'expected' })).toEqual({
      ok: false,
      error: { code: 'file.empty', params: { name: 'a.pdf' } },
    })
    expect(await client.sums.fail({ how: 'bug' })).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    })
    expect(reported).toHaveLength(1)
    close()
  })

  it.each(['sums.mul', 'sums', '__proto__.toString', 'sums.constructor', 'constructor.name'])(
    'refuses the unknown call %s',
    async (name) => {
      const result = await answer(tree, handlers, name, {}, () => {})
      expect(result).toMatchObject({ ok: false, error: { code: 'call.invalid' } })
    },
  )

  it('refuses an argument that does not fit the schema, before the handler sees it', async () => {
    const result = await answer(tree, handlers, 'sums.add', { a: '2', b: 3 }, () => {})
    expect(result).toMatchObject({ ok: false, error: { code: 'call.invalid' } })
  })

  it('tells a caller under way that the engine went down, and lets later calls wait for the next', async () => {
    const caller = new Caller(() => {})
    const first = ports()
    serve(tree, handlers, first.far, () => {})
    caller.attach(first.near)
    const client = makeClient<typeof tree>(names, caller.call)
    const lost = client.sums.never({})
    caller.detach()
    expect(await lost).toMatchObject({ ok: false, error: { code: 'engine.down' } })

    const later = client.sums.add({ a: 1, b: 1 })
    const second = ports()
    serve(tree, handlers, second.far, () => {})
    caller.attach(second.near)
    expect(await later).toEqual({ ok: true, value: 2 })
    first.close()
    second.close()
  })

  it('answers everybody when the engine will not come back', async () => {
    const caller = new Caller(() => {})
    const waiting = makeClient<typeof tree>(names, caller.call).sums.add({ a: 1, b: 1 })
    caller.giveUp()
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'engine.down' } })
  })

  it('hands events to the listener', async () => {
    const { near, far, close } = ports()
    const heard = new Promise((resolve) => new Caller(resolve).attach(near))
    far.post({ event: 'catalogChanged', data: { ids: null } })
    expect(await heard).toEqual({ event: 'catalogChanged', data: { ids: null } })
    close()
  })
})
