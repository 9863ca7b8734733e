/** `van-kho import|search|show`: the same engine from a terminal. */
import { Command } from 'commander'
import { importCommand } from './import.ts'
import { searchCommand } from './search.ts'
import { showCommand } from './show.ts'

const program = new Command('van-kho')
  .description('Văn Khố: kho lưu trữ văn bản / the archive from a terminal')
  .showHelpAfterError()
  .addCommand(importCommand())
  .addCommand(searchCommand())
  .addCommand(showCommand())

await program.parseAsync()
