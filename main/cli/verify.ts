import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { BackupStore } from '../engine/integrity/backup/store.ts'
import { Fixity } from '../engine/integrity/fixity.ts'
import { repair } from '../engine/integrity/repair.ts'
import { temporaryFolder } from '../machine/temporary-folders.ts'
import { exit } from './exit.ts'
import type { ArchiveFlags } from './with-archive.ts'
import { withRecords } from './with-archive.ts'
import { say, sayError } from './words.ts'

export function verifyCommand(): Command {
  return new Command('verify')
    .description('Kiểm tra toàn vẹn: đọc lại mọi tệp / read every file again and compare hashes')
    .requiredOption('--archive <dir>', 'thư mục kho / the archive')
    .option('--user-data <dir>', 'nơi giữ dữ liệu của máy này / this machine’s own folder')
    .option('--repair-from <dir>', 'sửa từ bản sao lưu này / repair from this backup')
    .option('--json', 'kết quả dạng JSON / the result as JSON')
    .action((flags: ArchiveFlags & { repairFrom?: string }) =>
      withRecords(flags, async (archive) => {
        const notes = await temporaryFolder('verify')
        try {
          const failures: unknown[] = []
          const fixity = await Fixity.open({
            archive,
            stateFile: join(notes, 'fixity.jsonl'),
            priority: 'full',
            onProgress: () => {},
            report: (error) => failures.push(error),
          })
          fixity.start()
          await fixity.idle()
          if (failures.length > 0) throw failures[0]
          if (flags.repairFrom !== undefined) {
            const store = await BackupStore.open(resolve(flags.repairFrom), archive.id)
            const { attachments, plans } = await repair(archive, store, [
              ...archive.findings,
              ...fixity.problems(),
            ])
            await fixity.repaired(attachments)
            console.error(say('verify.repaired', { repaired: attachments.size + plans.length }))
          }
          const problems = fixity.problems()
          const { checked } = fixity.status()
          if (flags.json) console.log(JSON.stringify({ checked, problems }))
          else {
            for (const problem of problems) console.error(sayError(problem))
            console.log(say('verify.summary', { checked, problems: problems.length }))
          }
          return problems.length > 0 ? exit.partly : exit.done
        } finally {
          await rm(notes, { recursive: true, force: true })
        }
      }),
    )
}
