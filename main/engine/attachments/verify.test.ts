import { chmod, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFile, aFolder, anArchive } from '../archive/testing/an-archive.ts'
import { AttachmentStore } from './index.ts'
import { verify } from './verify.ts'

it('finds the file that changed by one byte and the one that went', async () => {
  const { root } = await anArchive()
  const store = new AttachmentStore(root)
  const folder = await aFolder()
  for (const text of ['nguyên', 'hỏng rồi', 'mất']) {
    await store.add(await aFile(folder, `${text}.txt`, text))
  }
  const { files } = await store.list()
  const [, changed, gone] = files.map(({ path }) => join(root, path))
  if (!changed || !gone) throw new Error('nothing stored')
  await chmod(changed, 0o644)
  await writeFile(changed, 'khác')
  await rm(gone, { force: true })
  const problems: (string | undefined)[] = []
  for await (const { problem } of verify(root, files)) problems.push(problem?.code)
  expect(problems).toEqual([undefined, 'attachment.damaged', 'attachment.missing'])
  await expect(verify(root, files, { signal: AbortSignal.abort() }).next()).rejects.toThrow(
    'call.cancelled',
  )
})
