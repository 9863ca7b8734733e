import { Command } from 'commander'
import { exit } from './exit.ts'
import type { ArchiveFlags } from './with-archive.ts'
import { withArchive } from './with-archive.ts'
import { say } from './words.ts'

export function reindexCommand(): Command {
  return new Command('reindex')
    .description('Lập lại chỉ mục tìm kiếm của máy này / build this machine’s search index again')
    .requiredOption('--archive <dir>', 'thư mục kho / the archive')
    .option('--user-data <dir>', 'nơi giữ chỉ mục của máy này / where this machine keeps its index')
    .option('--json', 'kết quả dạng JSON / the result as JSON')
    .action((flags: ArchiveFlags) =>
      withArchive(flags, { create: false }, async ({ archive, indexing }) => {
        const ids = [...archive.catalog.all()].map(({ id }) => id)
        indexing.queue(ids)
        await indexing.idle()
        console.log(
          flags.json
            ? JSON.stringify({ plans: ids.length })
            : say('reindex.summary', { plans: ids.length }),
        )
        return exit.done
      }),
    )
}
