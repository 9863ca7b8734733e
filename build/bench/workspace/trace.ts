/** What the window's thread did while something was done to it: Chromium's own trace. */
import { writeFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { z } from 'zod'

/** One task of a thread: all that it does before it looks at the next event. */
export interface LongestTask {
  /** By the clock; what other programs took of the processor is in it. */
  wallMs: number
  /** Of the processor. */
  cpuMs: number
  tasks: number
}

const Event = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds. */
  dur: z.number().default(0),
  tdur: z.number().default(0),
  args: z.record(z.string(), z.unknown()).default({}),
})
const Trace = z.object({ traceEvents: z.array(Event) })

const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline']
const taskNames = new Set(['RunTask', 'ThreadControllerImpl::RunTask'])

/**
 * Does `work` and answers the longest task of the window's main thread meanwhile.
 * @param keepAs a file for the whole trace, to be looked at in chrome://tracing
 */
export async function tracing(
  browser: Browser,
  window: Page,
  work: () => Promise<void>,
  keepAs: string | null,
): Promise<LongestTask> {
  await browser.startTracing(window, { categories })
  await work()
  const trace = await browser.stopTracing()
  if (keepAs !== null) await writeFile(keepAs, trace)
  const { traceEvents } = Trace.parse(JSON.parse(trace.toString()))
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && taskNames.has(name) && mains.has(`${pid} ${tid}`),
  )
  const longest = (of: (event: z.infer<typeof Event>) => number) =>
    tasks.reduce((most, event) => Math.max(most, of(event)), 0) / 1_000
  return {
    wallMs: longest(({ dur }) => dur),
    cpuMs: longest(({ tdur }) => tdur),
    tasks: tasks.length,
  }
}
