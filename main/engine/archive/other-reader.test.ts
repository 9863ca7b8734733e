/** A reader that knows only docs/archive-format.md, in another language, sees what we see. */
import { execFile, spawnSync } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from './index.ts'
import { createArchive, openArchive } from './index.ts'

const reader = fileURLToPath(new URL('../../../docs/read_archive.py', import.meta.url))
const python = ['python3', 'python'].find(
  (name) => spawnSync(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 8))']).status === 0,
)

let folder: string
const root = () => join(folder, 'kho')
const read = async (...args: string[]) =>
  promisify(execFile)(python ?? '', [reader, root(), ...args], { maxBuffer: 1 << 26 })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-doc-'))
  await createArchive({ root: root(), name: 'Kho hai máy' })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const on = async (machine: string, work: (archive: Archive) => Promise<void>) => {
  const archive = await openArchive({ root: root(), userData: join(folder, machine) })
  await work(archive)
  await archive.close()
}

async function attach(archive: Archive, name: string, content: string) {
  const path = join(folder, name)
  await writeFile(path, content)
  const { sha256, bytes } = await archive.attachments.add(path)
  return {
    sha256,
    name,
    mediaType: 'text/plain',
    bytes,
    pages: null,
    kind: 'original' as const,
    addedAt: '2026-01-01T00:00:00.000Z',
    text: 'pending' as const,
    problem: null,
  }
}

/** Two machines that do not see each other, on the same plans. */
async function editOnTwoMachines(): Promise<void> {
  await on('may-a', async (archive) => {
    const file = await attach(archive, 'a.txt', 'Một')
    const { id } = await archive.catalog.create({ title: 'Kế hoạch', tags: ['cũ', 'chung'] }, [
      file,
    ])
    await archive.catalog.create({ title: 'Chỉ ở máy A' }, [await attach(archive, 'b.txt', 'Hai')])
    await archive.catalog.addAttachments(id, [await attach(archive, 'c.txt', 'Ba')])
  })
  await on('may-b', async ({ catalog }) => {
    const [plan] = [...catalog.all()].filter(({ title }) => title === 'Kế hoạch')
    if (!plan) throw new Error('no plan')
    const change = { number: '216/KH-UBND', tags: ['chung', 'mới'], areas: ['the-che'] }
    await catalog.save(plan.id, plan.revision, change)
  })
  await on('may-a', async ({ catalog }) => {
    for (const { id, revision, title } of [...catalog.all()]) {
      await catalog.save(id, revision, { notes: `Ghi chú “${title}”` })
      if (title === 'Chỉ ở máy A') await catalog.trash([id])
    }
  })
}

describe.skipIf(python === undefined)('a reader in Python', () => {
  it('makes the same plans of two machines’ files', async () => {
    await editOnTwoMachines()
    const { stdout } = await read()
    const theirs = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    await on('may-c', async ({ catalog }) => {
      const ours = [...catalog.all()].sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(theirs).toHaveLength(2)
      expect(
        theirs.map(({ deleted, ...plan }: Record<string, unknown>) => ({
          ...plan,
          deletedAt: deleted,
        })),
      ).toEqual(ours.map(({ updatedAt: _, ...plan }) => plan))
    })
  })

  it('finds the attachment whose bytes are no longer its own', async () => {
    expect((await read('--verify')).stdout).toBe('')
    await on('may-c', async ({ attachments }) => {
      const [sha256 = ''] = (await attachments.list()).files.map((file) => file.sha256)
      const { path = '' } = (await attachments.locate(sha256)) ?? {}
      await chmod(path, 0o644)
      await writeFile(path, 'khác')
    })
    await expect(read('--verify')).rejects.toMatchObject({
      stdout: expect.stringMatching(/damaged/),
    })
  })
})
