import { resolve } from 'node:path'
import { Command } from 'commander'
import type { ImportItem } from '../../preload/model.ts'
import type { OpenArchive } from '../engine/open-archive.ts'
import { exit } from './exit.ts'
import type { ArchiveFlags } from './with-archive.ts'
import { withArchive } from './with-archive.ts'
import { say, sayError } from './words.ts'

export function importCommand(): Command {
  return new Command('import')
    .description('Nhập tệp và thư mục vào kho / import files and folders')
    .argument('<path...>', 'tệp hoặc thư mục / files or folders')
    .requiredOption(
      '--archive <dir>',
      'thư mục kho; được tạo nếu chưa có / the archive, made if absent',
    )
    .option('--user-data <dir>', 'nơi giữ chỉ mục của máy này / where this machine keeps its index')
    .option(
      '--keep-secret',
      'vẫn lưu tệp có dấu mật / store files that are marked secret, too',
      false,
    )
    .option(
      '--ocr',
      'nhận dạng luôn bản quét, rồi mới kết thúc / recognise scans too before it ends',
      false,
    )
    .option('--json', 'mỗi tệp một dòng JSON / one line of JSON a file')
    .action((paths: string[], flags: ArchiveFlags & { keepSecret: boolean; ocr: boolean }) =>
      withArchive(flags, { create: true, ocr: flags.ocr }, async (archive) => {
        const { batch } = await archive.queue.add(
          paths.map((path) => resolve(path)),
          null,
        )
        await archive.queue.idle()
        const itemsNow = () => archive.queue.filesOf(batch)
        const held = itemsNow().flatMap(({ id, state }) => (state === 'held' ? id : []))
        if (flags.keepSecret) await archive.queue.keepSecrets(held)
        await archive.queue.idle()
        if (flags.ocr) {
          await archive.ocr.start()
          await archive.ocr.idle()
        }
        await archive.indexing.idle()
        const items = itemsNow().map((item) => (flags.ocr ? asRecognised(archive, item) : item))
        // The person was told; a later start of the window need not ask about them.
        await archive.queue.cancel(flags.keepSecret ? [] : held)
        return reportItems(items, flags.json === true)
      }),
    )
}

/** A scan had no text when it was imported; what counts is what recognition left. */
function asRecognised({ archive }: OpenArchive, item: ImportItem): ImportItem {
  if (item.state !== 'done' || item.planId === null) return item
  const files = archive.catalog.get(item.planId)?.attachments ?? []
  const file = files.find(({ name }) => name === item.name)
  return file ? { ...item, problem: file.problem } : item
}

/** Every file with trouble is named with its reason; the status says whether there was any. */
export function reportItems(items: readonly ImportItem[], json: boolean): number {
  const of = (wanted: (item: ImportItem) => boolean) => items.filter(wanted).length
  const unread = (item: ImportItem) => item.state === 'done' && item.problem !== null
  const failed = ({ state }: ImportItem) =>
    state === 'failed' || state === 'cancelled' || state === 'held'
  if (json) for (const item of items) console.log(JSON.stringify(item))
  else {
    for (const { name, problem } of items)
      if (problem) console.error(`${name}: ${sayError(problem)}`)
    console.log(
      say('summary', {
        done: of((item) => item.state === 'done' && item.problem === null),
        duplicates: of((item) => item.state === 'duplicate'),
        unread: of(unread),
        failed: of(failed),
      }),
    )
  }
  return items.some((item) => unread(item) || failed(item)) ? exit.partly : exit.done
}
