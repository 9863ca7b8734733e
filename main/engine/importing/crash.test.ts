import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { anArchive } from '../archive/testing/an-archive.ts'
import { TextRepair } from './index.ts'
import { aQueue } from './testing/a-queue.ts'

const importer = fileURLToPath(new URL('./testing/importing-process.ts', import.meta.url))
const files = 150

it('has every file once, with its text, when the process is killed again and again', async () => {
  const place = await anArchive()
  const first = await aQueue(place)
  const { source, stateFile } = first
  for (let i = 0; i < files; i++)
    await writeFile(join(source, `van-ban-${i}.txt`), `Nội dung của văn bản thứ ${i}`)
  await first.queue.close()
  await first.archive.close()
  for (let round = 0; round < 6; round++) {
    const args = [importer, place.root, place.userData, stateFile, '']
    const child = spawn(process.execPath, round === 0 ? [...args, source] : args)
    // Each time a little further on: what is told comes after each file.
    let told = 0
    child.stdout.on('data', (data: Buffer) => {
      told += data.length
      if (told >= 1 + round * 3) child.kill('SIGKILL')
    })
    await once(child, 'exit')
  }
  const last = await aQueue(place)
  await last.queue.idle()
  await new TextRepair({ ...last, onRead: () => {} }).run()
  const plans = [...last.archive.catalog.all()]
  const names = plans.flatMap((plan) => plan.attachments.map(({ name }) => name))
  expect(new Set(names).size).toBe(files)
  expect(names).toHaveLength(files)
  for (const { attachments } of plans) {
    const text = await last.texts.read(attachments[0]?.sha256 ?? '')
    expect(attachments[0]?.text).toBe('full')
    expect(text?.pages[0]?.text).toContain('Nội dung của văn bản')
  }
})

it('gives up a file that ends the process each time it is read, and reads the others', async () => {
  const place = await anArchive()
  const first = await aQueue(place)
  const { source, stateFile } = first
  for (const name of ['a.txt', 'b.txt', 'chet-nguoi.txt', 'd.txt', 'e.txt'])
    await writeFile(join(source, name), `Nội dung của tệp ${name}`)
  await first.queue.close()
  await first.archive.close()
  const worker = fileURLToPath(new URL('./testing/deadly-worker.ts', import.meta.url))
  const ends: boolean[] = []
  for (let round = 0; round < 3; round++) {
    const args = [importer, place.root, place.userData, stateFile, worker]
    const child = spawn(process.execPath, round === 0 ? [...args, source] : args)
    const [code] = await once(child, 'exit')
    ends.push(code === 0)
  }
  expect(ends).toEqual([false, false, true])
  const { archive } = await aQueue(place)
  const read = [...archive.catalog.all()].flatMap((plan) => plan.attachments)
  expect(Object.fromEntries(read.map(({ name, text }) => [name, text]))).toEqual({
    'a.txt': 'full',
    'b.txt': 'full',
    'chet-nguoi.txt': 'failed',
    'd.txt': 'full',
    'e.txt': 'full',
  })
  const deadly = read.find(({ text }) => text === 'failed')
  expect(deadly?.problem?.code).toBe('attachment.outOfMemory')
})
