import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { copyOut } from './copy-out.ts'

async function stored(content: string) {
  const folder = await mkdtemp(join(tmpdir(), 'vk-copy-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'stored.pdf')
  await writeFile(path, content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { folder, bytes: { path, sha256, name: 'kế hoạch.pdf' } }
}

test('a copy has the same bytes and takes the place of an older file', async () => {
  const { folder, bytes } = await stored('nội dung')
  const to = join(folder, 'bản sao.pdf')
  await writeFile(to, 'cũ')
  await copyOut(bytes, to, { readOnly: false })
  expect(await readFile(to, 'utf8')).toBe('nội dung')
})

test('a copy for another program cannot be written to', async () => {
  const { folder, bytes } = await stored('nội dung')
  const to = join(folder, 'xem.pdf')
  await copyOut(bytes, to, { readOnly: true })
  expect((await stat(to)).mode & 0o222).toBe(0)
})

test('bytes that changed in the archive are not handed on, and nothing is left behind', async () => {
  const { folder, bytes } = await stored('nội dung')
  await writeFile(bytes.path, 'bị sửa')
  await expect(
    copyOut(bytes, join(folder, 'bản sao.pdf'), { readOnly: false }),
  ).rejects.toMatchObject({ error: { code: 'attachment.damaged' } })
  expect(await readdir(folder)).toEqual(['stored.pdf'])
})
