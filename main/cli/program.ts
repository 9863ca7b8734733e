/** `van-kho import|search|show|…`: the same engine from a terminal. */
import { Command } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { backupCommand, drillCommand } from './backup.ts'
import { doctorCommand } from './doctor.ts'
import { exportCommand } from './export.ts'
import { addManual } from './help.ts'
import { importCommand } from './import.ts'
import { importBagCommand } from './import-bag.ts'
import { reindexCommand } from './reindex.ts'
import { restoreCommand } from './restore.ts'
import { searchCommand } from './search.ts'
import { showCommand } from './show.ts'
import { verifyCommand } from './verify.ts'

/** Ends when the command has; its status is in `process.exitCode`. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  const program = new Command('van-kho')
    .description('Văn Khố: kho lưu trữ văn bản / the archive from a terminal')
    .version(manifest.version, '-V, --version', 'phiên bản / version')
    .helpCommand('help [command]', 'trợ giúp của một lệnh / help of a command')
    .showHelpAfterError()
    .addCommand(importCommand())
    .addCommand(searchCommand())
    .addCommand(showCommand())
    .addCommand(verifyCommand())
    .addCommand(backupCommand())
    .addCommand(restoreCommand())
    .addCommand(drillCommand())
    .addCommand(exportCommand())
    .addCommand(importBagCommand())
    .addCommand(reindexCommand())
    .addCommand(doctorCommand())
  addManual(program)
  await program.parseAsync(args, { from: 'user' })
}
