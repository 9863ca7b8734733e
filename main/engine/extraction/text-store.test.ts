import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder } from '../archive/testing/an-archive.ts'
import { unreadDocument } from './index.ts'
import { TextStore } from './text-store.ts'

const sha256 = 'ab'.repeat(32)
const document = unreadDocument('attachment.unsupported', 'tep.bin')

it('keeps what was read, and answers it', async () => {
  const texts = new TextStore(await aFolder())
  await texts.write(sha256, document)
  expect(await texts.read(sha256)).toEqual(document)
  expect(await texts.list()).toEqual(new Set([sha256]))
})

it('does not make the folder of an archive anew that has gone away', async () => {
  const share = await aFolder()
  const texts = new TextStore(join(share, 'kho'))
  await expect(texts.write(sha256, document)).rejects.toMatchObject({
    error: { code: 'archive.unavailable' },
  })
  expect(await readdir(share)).toEqual([])
})
