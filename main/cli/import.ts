import { resolve } from 'node:path'
import { Command } from 'commander'
import type { ImportItem } from '../../preload/model.ts'
import { exit } from './exit.ts'
import type { ArchiveFlags } from './with-archive.ts'
import { withArchive } from './with-archive.ts'
import { say, sayError } from './words.ts'

export function importCommand(): Command {
  return new Command('import')
    .description('Nhập tệp và thư mục vào kho / import files and folders')
    .argument('<path...>')
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
    .option('--json', 'mỗi tệp một dòng JSON / one line of JSON a file')
    .action((paths: string[], flags: ArchiveFlags & { keepSecret: boolean }) =>
      withArchive(flags, { create: true }, async (archive) => {
        const { batch } = await archive.queue.add(
          paths.map((path) => resolve(path)),
          null,
        )
        await archive.queue.idle()
        const itemsNow = () => archive.queue.filesOf(batch)
        const held = itemsNow().flatMap(({ id, state }) => (state === 'held' ? id : []))
        if (flags.keepSecret) await archive.queue.keepSecrets(held)
        await archive.queue.idle()
        await archive.indexing.idle()
        const items = itemsNow()
        // The person was told; a later start of the window need not ask about them.
        await archive.queue.cancel(flags.keepSecret ? [] : held)
        return reportItems(items, flags.json === true)
      }),
    )
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
