import { resolve } from 'node:path'
import { Command } from 'commander'
import { Failure } from '../../preload/errors.ts'
import { ensureFolder } from '../engine/archive/durable-write.ts'
import { drill } from '../engine/integrity/backup/drill.ts'
import { makeBackup } from '../engine/integrity/backup/make.ts'
import { BackupStore } from '../engine/integrity/backup/store.ts'
import { exit } from './exit.ts'
import type { ArchiveFlags } from './with-archive.ts'
import { withRecords } from './with-archive.ts'
import { say, sayError } from './words.ts'

export function backupCommand(): Command {
  return new Command('backup')
    .description('Sao lưu kho vào một thư mục / back the archive up to a folder')
    .requiredOption('--archive <dir>', 'thư mục kho / the archive')
    .requiredOption('--to <dir>', 'thư mục sao lưu / the folder of backups')
    .option('--user-data <dir>', 'nơi giữ dữ liệu của máy này / this machine’s own folder')
    .option('--json', 'kết quả dạng JSON / the result as JSON')
    .action((flags: ArchiveFlags & { to: string }) =>
      withRecords(flags, async (archive) => {
        const folder = resolve(flags.to)
        // Where there can be none, the backup itself says so in its own words.
        await ensureFolder(folder).catch(() => {})
        const report = await makeBackup({ archive, folder })
        if (flags.json) console.log(JSON.stringify(report))
        else {
          for (const problem of report.problems) console.error(sayError(problem))
          console.log(say('backup.summary', { ...report.entry, copied: report.copied.files }))
        }
        return report.problems.length > 0 ? exit.partly : exit.done
      }),
    )
}

export function drillCommand(): Command {
  return new Command('drill')
    .description(
      'Diễn tập: khôi phục bản sao lưu mới nhất ra nơi tạm rồi so với kho / restore the latest backup to a temporary place and compare',
    )
    .requiredOption('--archive <dir>', 'thư mục kho / the archive')
    .requiredOption('--from <dir>', 'thư mục sao lưu / the folder of backups')
    .option('--user-data <dir>', 'nơi giữ dữ liệu của máy này / this machine’s own folder')
    .option('--json', 'kết quả dạng JSON / the result as JSON')
    .action((flags: ArchiveFlags & { from: string }) =>
      withRecords(flags, async (archive) => {
        const store = await BackupStore.open(resolve(flags.from), archive.id)
        const [latest] = await store.entries()
        if (!latest) throw new Failure('backup.notABackup', { path: store.root })
        const report = await drill({ archive, store, id: latest.id })
        if (flags.json) console.log(JSON.stringify(report))
        else {
          for (const problem of report.problems) console.error(sayError(problem))
          const { plans, same, changedSince: changed } = report
          console.log(say('drill.summary', { id: latest.id, plans, same, changed }))
        }
        return report.problems.length > 0 ? exit.partly : exit.done
      }),
    )
}
