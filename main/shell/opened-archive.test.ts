import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { archiveAmong } from './opened-archive.ts'

it('finds the archive that was double-clicked or given as a folder, and nothing in other arguments', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vk-mo-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const archive = join(folder, 'kho của sở')
  await mkdir(archive)
  await writeFile(join(archive, 'archive.json'), '{}')
  await writeFile(join(archive, 'mo-kho.vankho'), '')
  expect(archiveAmong([join(archive, 'mo-kho.vankho')], '/')).toBe(archive)
  expect(archiveAmong(['--hidden', 'kho của sở/MO-KHO.VANKHO'], folder)).toBe(archive)
  expect(archiveAmong(['--x=1', archive], '/')).toBe(archive)
  expect(archiveAmong(['.'], archive)).toBe(archive)
  expect(archiveAmong([folder, '/khong/co', 'tep.pdf'], folder)).toBeNull()
})
