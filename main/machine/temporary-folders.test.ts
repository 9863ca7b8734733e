import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { removeLeftFolders, temporaryFolder } from './temporary-folders.ts'

let temp: string
/** Of a process that has ended. */
let dead: number

beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'vk-tam-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temp)
  dead = spawnSync(process.execPath, ['-e', '']).pid
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(temp, { recursive: true, force: true })
})

async function folder(name: string): Promise<string> {
  await mkdir(join(temp, name, 'archive', 'plans'), { recursive: true })
  await writeFile(join(temp, name, 'archive', 'plans', 'a.json'), '{}')
  return join(temp, name)
}

it('removes what a process left that is gone, and nothing of one that lives', async () => {
  const left = [
    await folder(`van-kho-drill-${dead}-aB3dE6`),
    await folder(`van-kho-print-${dead}-aB3dE6`),
    await folder(`van-kho-verify-${dead}-aB3dE6`),
  ]
  const ours = await temporaryFolder('drill')
  const others = await folder(`van-kho-drill-${process.ppid}-aB3dE6`)
  await removeLeftFolders()
  for (const path of left) expect(existsSync(path)).toBe(false)
  expect(existsSync(ours)).toBe(true)
  expect(existsSync(join(others, 'archive', 'plans', 'a.json'))).toBe(true)
})

it('gives its folders names that are found again', async () => {
  const name = basename(await temporaryFolder('print')).replace(`${process.pid}`, `${dead}`)
  const left = await folder(name)
  await removeLeftFolders()
  expect(existsSync(left)).toBe(false)
})

it('leaves what only looks alike', async () => {
  const names = [
    'van-kho-drill-aB3dE6',
    `van-kho-drill-${dead}-aB3dE6-kept`,
    'van-kho-print-0-aB3dE6',
  ]
  const alike = await Promise.all(names.map(folder))
  await writeFile(join(temp, `van-kho-print-${dead}-filefi`), 'a file')
  await removeLeftFolders()
  for (const path of alike) expect(existsSync(path)).toBe(true)
  expect(await readFile(join(temp, `van-kho-print-${dead}-filefi`), 'utf8')).toBe('a file')
})

it.skipIf(process.platform === 'win32')('goes behind no link', async () => {
  const papers = await folder('papers')
  await symlink(papers, join(temp, `van-kho-drill-${dead}-aB3dE6`))
  const left = await folder(`van-kho-drill-${dead}-zZ9zZ9`)
  await symlink(papers, join(left, 'archive', 'papers'))
  await removeLeftFolders()
  expect(existsSync(left)).toBe(false)
  expect(existsSync(join(papers, 'archive', 'plans', 'a.json'))).toBe(true)
})
