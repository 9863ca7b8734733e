import { resolve } from 'node:path'
import { Command } from 'commander'
import type { BagImportReport } from '../../preload/model.ts'
import type { OpenArchive } from '../engine/open-archive.ts'
import { exit } from './exit.ts'
import { reportItems } from './import.ts'
import type { ArchiveFlags } from './with-archive.ts'
import { withArchive } from './with-archive.ts'
import { say, sayError } from './words.ts'

export function importBagCommand(): Command {
  return new Command('import-bag')
    .description('Nhập một gói BagIt sau khi kiểm tra / import a BagIt bag once it is validated')
    .argument('<dir>', 'thư mục gói / the bag')
    .requiredOption(
      '--archive <dir>',
      'thư mục kho; được tạo nếu chưa có / the archive, made if absent',
    )
    .option('--user-data <dir>', 'nơi giữ chỉ mục của máy này / where this machine keeps its index')
    .option('--json', 'kết quả dạng JSON / the result as JSON')
    .action((folder: string, flags: ArchiveFlags) =>
      withArchive(flags, { create: true }, async (archive) => {
        const report = await archive.exchange.importBag(resolve(folder))
        await archive.exchange.idle()
        await archive.queue.idle()
        await archive.indexing.idle()
        if (flags.json) console.log(JSON.stringify(report))
        else if (report.own) tell(report)
        const queued = queuedStatus(archive, report, flags.json === true)
        return report.problems.length > 0 ? exit.partly : queued
      }),
    )
}

function tell({ imported, skipped, duplicates, problems }: BagImportReport): void {
  for (const problem of problems) console.error(sayError(problem))
  for (const { id, of } of duplicates) console.error(say('importBag.duplicate', { id, of }))
  const skippedInTrash = skipped.filter(({ trash }) => trash).length
  console.log(
    say('importBag.summary', {
      imported: imported.length,
      skipped: skipped.length,
      trash: skippedInTrash,
      duplicates: new Set(duplicates.map(({ id }) => id)).size,
    }),
  )
}

/** What became of the files that went through the import queue. */
function queuedStatus(archive: OpenArchive, { batch }: BagImportReport, json: boolean): number {
  if (batch === null) return exit.done
  return reportItems(
    archive.queue.progress().items.filter((item) => item.batch === batch),
    json,
  )
}
