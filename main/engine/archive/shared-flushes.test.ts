import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SharedFlushes } from './shared-flushes.ts'

it('covers everything that was done before it was asked for, and fails for all who shared it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.record({ path: fc.constantFrom('a', 'b'), fails: fc.boolean() })),
      async (s, asks) => {
        const done = new Map<string, number>()
        const durable = new Map<string, number>()
        let underWay = 0
        const flushes = new SharedFlushes(async (path) => {
          const seen = done.get(path) ?? 0
          const fails = asks[underWay++]?.fails ?? false
          await s.schedule(Promise.resolve())
          if (fails) throw new Error('EIO')
          durable.set(path, Math.max(seen, durable.get(path) ?? 0))
        })
        const answers = s.scheduleSequence(
          asks.map(({ path }) => async () => {
            const mine = (done.get(path) ?? 0) + 1
            done.set(path, mine)
            answered.push(
              flushes.of(path).then(
                () => expect(durable.get(path)).toBeGreaterThanOrEqual(mine),
                (error: unknown) => expect(error).toMatchObject({ message: 'EIO' }),
              ),
            )
          }),
        )
        const answered: Promise<void>[] = []
        await s.waitFor(answers.task)
        await s.waitFor(Promise.all(answered))
        expect(underWay).toBeLessThanOrEqual(asks.length)
      },
    ),
  )
})

it('shares one flush among all who ask while another is under way', async () => {
  let flushed = 0
  const flushes = new SharedFlushes(async () => {
    flushed += 1
  })
  await Promise.all(Array.from({ length: 10 }, () => flushes.of('a')))
  expect(flushed).toBe(2)
})
