/** Where the built program's parts lie, from the bundled main file's folder (out/main). */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const mainDir = dirname(fileURLToPath(import.meta.url)).replace(/[\\/]chunks$/, '')
const outDir = dirname(mainDir)

export const paths = {
  engine: join(mainDir, 'engine.js'),
  extractionWorker: join(mainDir, 'extraction-worker.js'),
  preload: join(outDir, 'preload', 'index.cjs'),
  renderer: join(outDir, 'renderer'),
  notice: join(outDir, 'notice', 'NOTICE.txt'),
  // The worker threads that read the sample's files see no asar, so packaging leaves it unpacked.
  sample: join(outDir.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked'), 'sample'),
} as const
