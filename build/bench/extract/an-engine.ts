/** The whole engine over a folder: stored, recorded, read and indexed. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Engine } from '../../../main/engine/index.ts'
import type { ImportProgress } from '../../../preload/model.ts'

export interface Imported {
  progress: ImportProgress
  plans: number
  pages: number
  ms: number
}

export async function importAll(folder: string, place: string): Promise<Imported> {
  const sampleDir = join(place, 'mau')
  await mkdir(join(sampleDir, 'files'), { recursive: true })
  await writeFile(join(sampleDir, 'sample.json'), '[]')
  const engine = await Engine.create({
    userData: join(place, 'may'),
    sampleDir,
    workerFile: null,
    emit: () => {},
    report: (error) => console.error(error),
  })
  try {
    await engine.create(join(place, 'kho'), 'Kho')
    const from = performance.now()
    await engine.current.queue.add([folder], null)
    await engine.current.queue.idle()
    await engine.current.indexing.idle()
    const ms = performance.now() - from
    const plans = [...engine.current.archive.catalog.all()]
    const pages = plans
      .flatMap(({ attachments }) => attachments)
      .reduce((sum, { pages }) => sum + (pages ?? 0), 0)
    return { progress: engine.current.queue.progress(), plans: plans.length, pages, ms }
  } finally {
    await engine.stop()
  }
}
