/** The list of plans as a table file, in small steps: the engine answers others in between. */
import { access } from 'node:fs/promises'
import { setImmediate as otherWork } from 'node:timers/promises'
import { Failure } from '../../../preload/errors.ts'
import type { ExportReport, PlanId } from '../../../preload/model.ts'
import type { DiskFile } from '../archive/disk.ts'
import { errnoOf } from '../archive/disk.ts'
import { replaceDurably } from '../archive/durable-write.ts'
import type { Archive } from '../archive/index.ts'
import { csvLine } from './cells.ts'
import type { Row } from './register.ts'
import { headers, Register, textCells } from './register.ts'
import { Workbook } from './xlsx.ts'

/** Made and compressed in a few milliseconds, 20 on a cold start. */
const rowsAtOnce = 100
/** By this, Excel takes a CSV file for UTF-8. */
export const byteOrderMark = '\uFEFF'

export interface ListOptions {
  archive: Archive
  /** In the order of the list. */
  ids: readonly PlanId[]
  format: 'csv' | 'xlsx'
  /** A file that is not there yet. */
  path: string
  signal?: AbortSignal | undefined
  onProgress?: ((done: number, total: number) => void) | undefined
}

/** @throws Failure export.notFree, disk.*, call.cancelled */
export async function exportList(o: ListOptions): Promise<ExportReport> {
  await expectNoFile(o.path)
  let rows = 0
  let bytes = 0
  await replaceDurably(o.path, async (file) => {
    const write = async (data: string | Uint8Array): Promise<void> => {
      bytes += typeof data === 'string' ? Buffer.byteLength(data) : data.length
      await file.write(data)
    }
    rows = await (o.format === 'csv' ? writeCsv(o, write) : writeXlsx(o, write))
  })
  return { path: o.path, plans: rows, files: 1, bytes, problems: [] }
}

async function expectNoFile(path: string): Promise<void> {
  try {
    await access(path)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return
  }
  throw new Failure('export.notFree', { path })
}

async function writeCsv(o: ListOptions, write: DiskFile['write']): Promise<number> {
  await write(byteOrderMark + csvLine(headers))
  let count = 0
  for await (const rows of rowsOf(o)) {
    await write(rows.map((row) => csvLine(textCells(row))).join(''))
    count += rows.length
  }
  return count
}

async function writeXlsx(o: ListOptions, write: DiskFile['write']): Promise<number> {
  const workbook = new Workbook()
  let count = 0
  for await (const rows of rowsOf(o)) {
    for (const chunk of workbook.rows(rows)) await write(chunk)
    count += rows.length
  }
  for (const chunk of workbook.end()) await write(chunk)
  return count
}

/** A plan that was purged since is left out. */
async function* rowsOf({ archive, ids, signal, onProgress }: ListOptions): AsyncGenerator<Row[]> {
  const register = new Register(archive.vocabulary)
  let order = 0
  for (let at = 0; at < ids.length; at += rowsAtOnce) {
    if (signal?.aborted) throw new Failure('call.cancelled')
    yield ids.slice(at, at + rowsAtOnce).flatMap((id) => {
      const plan = archive.catalog.get(id)
      if (!plan) return []
      order += 1
      const names = plan.attachments.map(({ name }) => name)
      return [register.row(plan, order, names)]
    })
    onProgress?.(Math.min(at + rowsAtOnce, ids.length), ids.length)
    await otherWork()
  }
}
