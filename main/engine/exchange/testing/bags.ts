/** Bags to test with, and the exchange that makes and takes them. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { Failure } from '../../../../preload/errors.ts'
import type { Archive } from '../../archive/index.ts'
import { aFolder, anArchive, opened } from '../../archive/testing/an-archive.ts'
import { Exchange } from '../index.ts'
import { addPlan, kept } from './plans.ts'

export interface Given {
  archive: Archive
  exchange: Exchange
  /** What was given to the import queue. */
  queued: string[]
}

export async function anExchange(): Promise<Given> {
  const archive = await opened(await anArchive())
  const queued: string[] = []
  const exchange = new Exchange({
    archive,
    enqueue: async (paths) => {
      queued.push(...paths)
      return { batch: 'lo-1', files: paths.length }
    },
    readTexts: async () => {},
    onTask: () => {},
  })
  return { archive, exchange, queued }
}

export const plansOf = ({ archive }: Given) =>
  [...archive.catalog.all()].sort((a, b) => (a.id < b.id ? -1 : 1))
export const keptBy = (given: Given) => plansOf(given).map(kept)
export const read = (bag: string, path: string) => readFile(join(bag, path), 'utf8')
export const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')

export async function aBag(): Promise<{ from: Given; bag: string }> {
  const from = await anExchange()
  await addPlan(from.archive, { number: '216/KH-UBND', title: 'Cải cách', issuer: 'UBND tỉnh' }, [
    { name: 'Kế hoạch 216.pdf', content: 'một' },
    { name: 'Phụ lục.pdf', content: 'hai' },
  ])
  await addPlan(from.archive, { number: '5/QĐ-UBND', title: 'Quyết định' })
  const bag = join(await aFolder(), 'goi')
  await from.exchange.exportBag({ ids: null, folder: bag })
  return { from, bag }
}

/** A bag as another program makes it; `tags` and `manifests` as given. */
export async function aForeignBag(
  files: Readonly<Record<string, string>>,
  o: { version?: string; algorithm?: string; manifest?: string; info?: string } = {},
): Promise<string> {
  const { version = '0.97', algorithm = 'md5' } = o
  const bag = await aFolder()
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(bag, path)), { recursive: true })
    await writeFile(join(bag, path), content)
  }
  const lines = Object.entries(files)
    .map(([path, content]) => `${createHash(algorithm).update(content).digest('hex')}  ${path}\n`)
    .join('')
  await writeFile(
    join(bag, 'bagit.txt'),
    `BagIt-Version: ${version}\nTag-File-Character-Encoding: UTF-8\n`,
  )
  await writeFile(join(bag, `manifest-${algorithm}.txt`), o.manifest ?? lines)
  if (o.info) await writeFile(join(bag, 'bag-info.txt'), o.info)
  return bag
}

/** Nothing may have come of a refused bag. */
export async function refusal(bag: string) {
  const into = await anExchange()
  const error = await into.exchange.importBag(bag).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(plansOf(into)).toEqual([])
  expect((await into.archive.attachments.list()).files).toEqual([])
  expect(into.queued).toEqual([])
  return error instanceof Failure ? error.error : error
}
