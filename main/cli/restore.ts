import { resolve } from 'node:path'
import { Command } from 'commander'
import { Failure } from '../../preload/errors.ts'
import type { BackupsFound } from '../../preload/model.ts'
import { findBackups, restoreFrom } from '../engine/integrity/backup/find.ts'
import { exit } from './exit.ts'
import { ending, requireAllowed } from './with-archive.ts'
import { say, sayError } from './words.ts'

interface Flags {
  to?: string
  archiveId?: string
  backup?: string
  list?: boolean
  json?: boolean
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description('Khôi phục một bản sao lưu ra nơi mới / restore a backup to a new place')
    .argument('<from>', 'thư mục sao lưu / the folder of backups')
    .option('--to <dir>', 'thư mục trống / an empty folder')
    .option(
      '--archive-id <id>',
      'kho nào, khi có nhiều kho / which archive, where there are several',
    )
    .option('--backup <id>', 'lần sao lưu nào; mới nhất nếu không nêu / which backup; the latest')
    .option('--list', 'chỉ liệt kê / only list what is there')
    .option('--json', 'kết quả dạng JSON / the result as JSON')
    .action((from: string, flags: Flags) => ending(() => restore(resolve(from), flags)))
}

async function restore(folder: string, flags: Flags): Promise<number> {
  const found = await findBackups(folder)
  if (flags.list || flags.to === undefined) return list(found, flags.json === true)
  const wanted = found.filter(
    ({ archive }) => flags.archiveId === undefined || archive === flags.archiveId,
  )
  if (wanted.length > 1) {
    console.error(say('restore.several'))
    list(found, false)
    return exit.failed
  }
  const [backups] = wanted
  const entry = flags.backup ?? backups?.entries[0]?.id
  if (!backups || entry === undefined) throw new Failure('backup.notABackup', { path: folder })
  const to = resolve(flags.to)
  requireAllowed(to)
  const report = await restoreFrom({ folder, archive: backups.archive, id: entry, to }, () => {})
  if (flags.json) console.log(JSON.stringify(report))
  else {
    for (const problem of report.problems) console.error(sayError(problem))
    const { plans, files, path } = report
    console.log(say('restore.summary', { plans, files, path }))
  }
  return report.problems.length > 0 ? exit.partly : exit.done
}

function list(found: readonly BackupsFound[], json: boolean): number {
  if (json) console.log(JSON.stringify(found))
  else
    for (const { archive, name, entries } of found) {
      console.log(`${archive}  ${name}`)
      for (const { id, at, plans, files } of entries)
        console.log(`  ${say('backup.entry', { id, at, plans, files })}`)
    }
  return found.length > 0 ? exit.done : exit.failed
}
