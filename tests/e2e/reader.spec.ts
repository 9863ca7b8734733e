/** The reader, in one window over one archive; a file for each subject. */
import { test } from './app.ts'
import { testAxe } from './reader/axe.ts'
import { ReaderDesk } from './reader/desk.ts'
import { testGettingAbout } from './reader/getting-about.ts'
import { testHits } from './reader/hits.ts'
import { testNotes } from './reader/notes.ts'
import { testOutside } from './reader/outside.ts'
import { testPrinting } from './reader/printing.ts'

let opened: ReaderDesk | null = null
const desk = (): ReaderDesk => {
  if (opened === null) throw new Error('the desk is not laid yet')
  return opened
}

test.beforeAll(async () => {
  opened = await ReaderDesk.open()
})

test.afterAll(async () => {
  await opened?.close()
})

testHits(desk)
testPrinting(desk)
testGettingAbout(desk)
testNotes(desk)
testAxe(desk)
testOutside(desk)
