import { createHash } from 'node:crypto'
import { appendFile, chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Disk } from '../archive/disk.ts'
import { realDisk } from '../archive/disk.ts'
import { aFile, aFolder, anArchive } from '../archive/testing/an-archive.ts'
import { AttachmentStore } from './index.ts'

const failing = (code: string) => ({ error: { code } })

async function aStore(disk: Disk = realDisk) {
  const { root } = await anArchive()
  return { root, store: new AttachmentStore(root, disk), folder: await aFolder() }
}

describe('the attachment store', () => {
  it('keeps the bytes under their own hash, read-only', async () => {
    const { root, store, folder } = await aStore()
    const bytes = new Uint8Array(3_000_000).map((_, index) => (index * 31) % 251)
    const source = await aFile(folder, 'Kế hoạch 216.PDF', bytes)
    const added = await store.add(source)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(added).toEqual({ sha256, bytes: bytes.length, existed: false })
    const path = join(root, 'attachments', sha256.slice(0, 2), `${sha256}.pdf`)
    expect(await store.locate(sha256)).toEqual({ path, bytes: bytes.length })
    expect(
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ).toBe(sha256)
    expect((await stat(path)).mode & 0o777).toBe(0o444)
    expect(await readdir(join(path, '..'))).toEqual([`${sha256}.pdf`])
  })

  it('stores the same content once, whatever the name, also at the same time', async () => {
    const { store, folder } = await aStore()
    const names = ['a.pdf', 'b.docx', 'c', 'd.dài-quá-và-lạ']
    const sources = await Promise.all(names.map((name) => aFile(folder, name, 'cùng nội dung')))
    const added = await Promise.all(sources.map((source) => store.add(source)))
    expect(added.filter(({ existed }) => !existed)).toHaveLength(1)
    expect((await store.list()).files).toHaveLength(1)
  })

  it('puts right a stored file of the wrong size and keeps the wrong one', async () => {
    const { root, store, folder } = await aStore()
    const source = await aFile(folder, 'a.pdf', 'đúng')
    const { sha256 } = await store.add(source)
    const path = (await store.locate(sha256))?.path ?? ''
    await chmod(path, 0o644)
    await writeFile(path, 'đú')
    expect(await store.add(source)).toMatchObject({ existed: false })
    expect(await readFile(path, 'utf8')).toBe('đúng')
    expect(await readdir(join(root, 'set-aside'))).toHaveLength(1)
  })

  it('says why a source cannot be archived', async () => {
    const { store, folder } = await aStore()
    await expect(store.add(join(folder, 'none'))).rejects.toMatchObject(failing('file.notFound'))
    await expect(store.add(folder)).rejects.toMatchObject(failing('file.notAFile'))
    const empty = await aFile(folder, 'rỗng.pdf', '')
    await expect(store.add(empty)).rejects.toMatchObject(failing('file.empty'))
    const cancelled = await aFile(folder, 'a.pdf', 'x')
    await expect(store.add(cancelled, { signal: AbortSignal.abort() })).rejects.toMatchObject(
      failing('call.cancelled'),
    )
  })

  it('refuses a file that somebody is still writing, and leaves nothing behind', async () => {
    const folder = await aFolder()
    const source = await aFile(folder, 'đang-chép.pdf', 'một nửa')
    const disk: Disk = {
      ...realDisk,
      create: async (path) => {
        await appendFile(source, ' và một nửa nữa')
        return realDisk.create(path)
      },
    }
    const { store } = await aStore(disk)
    await expect(store.add(source)).rejects.toMatchObject(failing('file.changed'))
    expect(await store.list()).toEqual({ files: [], temporary: [] })
  })

  it('does not make the folders of an archive that vanished', async () => {
    const folder = await aFolder()
    const source = await aFile(folder, 'a.pdf', 'x')
    await mkdir(join(folder, 'mount'))
    const store = new AttachmentStore(join(folder, 'mount'))
    await expect(store.add(source)).rejects.toMatchObject(failing('archive.unavailable'))
    expect(await readdir(join(folder, 'mount'))).toEqual([])
  })

  it('knows no bytes that it does not have', async () => {
    const { store } = await aStore()
    expect(await store.locate('00'.repeat(32))).toBeNull()
  })
})
