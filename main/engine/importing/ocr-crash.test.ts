import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { makeScan } from '../extraction/testing/a-scan.ts'
import { aQueue } from './testing/a-queue.ts'

const recogniser = fileURLToPath(new URL('./testing/recognising-process.ts', import.meta.url))
const pages = 30

it('keeps every page that was finished, and does none twice, when the process is killed ten times', async () => {
  const first = await aQueue()
  const texts = Array.from({ length: pages }, (_, i) => `Trang thứ ${i + 1}: cải cách hành chính`)
  await makeScan(join(first.source, 'dai.pdf'), texts, { size: [260, 40] })
  await first.queue.add([first.source], null)
  await first.queue.idle()
  await first.queue.close()
  await first.archive.close()

  const finished: number[] = []
  for (let round = 0; round <= 10; round++) {
    const child = spawn(process.execPath, [recogniser, first.place.root, first.place.userData])
    let trouble = ''
    child.stderr.on('data', (data: Buffer) => {
      trouble += data
    })
    let rest = round < 10 ? 1 + (round % 3) : pages
    child.stdout.on('data', (data: Buffer) => {
      const said = data.toString().trim().split('\n').map(Number)
      finished.push(...said)
      rest -= said.length
      if (rest <= 0) child.kill('SIGKILL')
    })
    await once(child, 'close')
    expect(trouble).toBe('')
  }
  expect(new Set(finished).size).toBe(finished.length)
  // A process may die between keeping a page and saying so.
  expect(finished.length).toBeGreaterThanOrEqual(pages - 10)

  const last = await aQueue(first.place)
  const [plan] = [...last.archive.catalog.all()]
  const [attachment] = plan?.attachments ?? []
  expect(attachment).toMatchObject({ text: 'full', pages, problem: null })
  const document = await last.texts.read(attachment?.sha256 ?? '')
  expect(document?.pages.map(({ text }) => text)).toEqual(texts)
}, 300_000)
