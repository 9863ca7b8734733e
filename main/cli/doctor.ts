import { statfs } from 'node:fs/promises'
import { Command } from 'commander'
import { readArchiveFile } from '../engine/archive/archive-file.ts'
import { exit } from './exit.ts'
import type { ArchiveFlags } from './with-archive.ts'
import { withRecords } from './with-archive.ts'
import { say, sayError } from './words.ts'

export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      'Khám kho: mở, đếm, nêu mọi điều bất thường, không sửa gì / open, count, name everything that is wrong; repairs nothing',
    )
    .requiredOption('--archive <dir>', 'thư mục kho / the archive')
    .option('--user-data <dir>', 'nơi giữ dữ liệu của máy này / this machine’s own folder')
    .option('--json', 'kết quả dạng JSON / the result as JSON')
    .action((flags: ArchiveFlags) =>
      withRecords(flags, async ({ root, id, name, catalog, attachments, findings }) => {
        const { formatVersion } = await readArchiveFile(root)
        const { plans, inbox, trash } = catalog.counts()
        const { bavail, bsize } = await statfs(root)
        const facts = {
          id,
          name,
          formatVersion,
          node: process.versions.node,
          plans,
          inbox,
          trash,
          conflicts: catalog.conflicts().length,
          files: (await attachments.list()).files.length,
          freeBytes: bavail * bsize,
          findings,
        }
        if (flags.json) console.log(JSON.stringify(facts))
        else {
          for (const finding of findings) console.error(sayError(finding))
          const freeGb = Math.floor(facts.freeBytes / 1e9)
          console.log(say('doctor.summary', { ...facts, findings: findings.length, freeGb }))
        }
        return findings.length > 0 ? exit.partly : exit.done
      }),
    )
}
