/** Before all end-to-end tests: the machine folder that a first start leaves, for those that ask nothing of that start. */
import { existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inRoot } from '../../build/setup/paths.mjs'
import { Engine } from '../../main/engine/index.ts'

const made = inRoot('out', 'reports', 'machine')

export default async function makeSampleMachine(): Promise<() => Promise<void>> {
  await rm(made, { recursive: true, force: true })
  const faults: unknown[] = []
  const engine = await Engine.create({
    userData: made,
    sampleDir: inRoot('out', 'sample'),
    workerFile: null,
    emit: () => {},
    report: (error) => faults.push(error),
  })
  await engine.openSample()
  await Promise.all([engine.current.indexing.idle(), engine.current.knowledge.idle()])
  await engine.stop()
  if (faults.length > 0) throw new Error('the sample was not made', { cause: faults[0] })
  // What was open last stands there with its place, which is another in each copy.
  await rm(join(made, 'preferences.json'))
  return () => rm(made, { recursive: true, force: true })
}

/** Puts the sample into a machine folder that has none, as a start before this one would have. */
export async function giveSample(userData: string): Promise<void> {
  if (existsSync(join(userData, 'kho-mau'))) return
  await cp(made, userData, { recursive: true })
}
