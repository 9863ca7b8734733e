/** The command line in plain Node; the packaged program runs the same with `--cli`. */
import { runCommandLine } from './program.ts'

await runCommandLine(process.argv.slice(2))
