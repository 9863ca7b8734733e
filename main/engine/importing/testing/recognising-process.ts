/** Recognises scans in a process of its own, which a test kills: <archive> <user data>. Says each page that is kept. */
import { join } from 'node:path'
import { OcrSettings } from '../../../../preload/model.ts'
import { openArchive } from '../../archive/index.ts'
import { Extraction } from '../../extraction/index.ts'
import { TextStore } from '../../extraction/text-store.ts'
import { Attempts, OcrJournal, OcrQueue } from '../index.ts'

class TellingJournal extends OcrJournal {
  override async add(...[sha256, entry]: Parameters<OcrJournal['add']>): Promise<void> {
    await super.add(sha256, entry)
    process.stdout.write(`${entry.pageIndex}\n`)
  }
}

const [root = '', userData = ''] = process.argv.slice(2)
const archive = await openArchive({ root, userData })
const extraction = new Extraction({ workers: 1 })
const ocr = new OcrQueue({
  archive,
  extraction,
  texts: new TextStore(root),
  attempts: new Attempts(join(userData, 'reading')),
  journal: new TellingJournal(join(userData, 'ocr')),
  settings: OcrSettings.parse({}),
  onRead: () => {},
  onProgress: () => {},
  report: (error) => console.error(error),
})
await ocr.start()
await ocr.idle()
await extraction.close()
await archive.close()
