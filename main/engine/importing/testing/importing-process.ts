/** Imports in a process of its own, which a test kills: <archive> <user data> <state file> <worker file or ''> [<path>…]. */
import { join } from 'node:path'
import { openArchive } from '../../archive/index.ts'
import { Extraction } from '../../extraction/index.ts'
import { TextStore } from '../../extraction/text-store.ts'
import { KeptSecrets } from '../../knowledge/archive/kept-secrets.ts'
import { Attempts, ImportQueue, TextRepair } from '../index.ts'

const [root = '', userData = '', stateFile = '', workerFile = '', ...paths] = process.argv.slice(2)
const archive = await openArchive({ root, userData })
const extraction = new Extraction({ workers: 1, ...(workerFile ? { workerFile } : {}) })
const texts = new TextStore(root)
const attempts = new Attempts(join(userData, 'reading'))
const say = () => process.stdout.write('.')
const queue = new ImportQueue({
  archive,
  extraction,
  texts,
  attempts,
  secrets: await KeptSecrets.load(join(userData, 'kept-secrets.json')),
  stateFile,
  onProgress: () => {},
  onRead: say,
})
const repaired = new TextRepair({ archive, extraction, texts, attempts, onRead: say }).run()
if (paths.length > 0) await queue.add(paths, null)
await queue.idle()
await repaired
await queue.close()
await extraction.close()
await archive.close()
