/**
 * Our bags in other programs and theirs in ours. The reference is bagit-python where it is installed;
 * everywhere else sha256sum, and a bag in the form that bagit-python writes.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { aFolder, anArchive, opened } from '../../archive/testing/an-archive.ts'
import { addPlan } from '../testing/plans.ts'
import { exportBag } from './export.ts'
import { validateBag } from './validate.ts'

const run = promisify(execFile)
const succeeds = (command: string, args: string[], cwd?: string) =>
  run(command, args, { cwd }).then(
    () => true,
    () => false,
  )
/** The system's own Python has Debian's python3-bagit, also where another one comes first. */
const pythons = ['python3', '/usr/bin/python3']
const withBagit = await Promise.all(
  pythons.map((python) => succeeds(python, ['-c', 'import bagit'])),
)
const python = pythons[withBagit.indexOf(true)]
const hasSha256sum = await succeeds('sha256sum', ['--version'])

/** What programs that read manifests line by line, or escape in their own ways, fall over. */
const awkward = [
  'Kế hoạch 50% (bản 1).pdf',
  'Kế hoạch 50% (bản 1).pdf',
  'dòng\u2028kép\r\nvà\u0085nữa.docx',
  ' *sao và cách ở cuối.txt \u00a0',
  'CON.txt',
  'Hòa bình'.normalize('NFD'),
  '#thăng.txt',
  `${'dài '.repeat(60)}.pdf`,
]

async function ourBag(): Promise<string> {
  const archive = await opened(await anArchive())
  const files = awkward.map((name, at) => ({ name, content: `nội dung ${at}` }))
  const { id } = await addPlan(archive, { title: 'Tên tệp khó' }, files)
  const folder = join(await aFolder(), 'goi')
  await exportBag({ archive, ids: [id], folder })
  return folder
}

async function theirFiles(): Promise<string> {
  const folder = await aFolder()
  await mkdir(join(folder, 'Thư mục con'))
  await writeFile(join(folder, 'Thư mục con', 'Báo cáo 100%.txt'), 'một')
  await writeFile(join(folder, 'hai.txt'), 'hai')
  return folder
}

/** The same files, as bagit-python lays them out: BagIt 0.97, two checksums, every tag file listed. */
async function asBagitPythonWrites(folder: string): Promise<void> {
  const aside = `${folder}-data`
  await rename(folder, aside)
  await mkdir(folder)
  await rename(aside, join(folder, 'data'))
  const files = await readdir(join(folder, 'data'), { recursive: true, withFileTypes: true })
  const contents = await Promise.all(
    files
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map(async (path) => [relative(folder, path), await readFile(path)] as const),
  )
  const lines = (algorithm: string, all: readonly (readonly [string, string | Buffer])[]) =>
    all
      .map(([path, data]) => {
        const checksum = createHash(algorithm).update(data).digest('hex')
        return `${checksum} ${path.split(sep).join('/')}\n`
      })
      .join('')
  const bytes = contents.reduce((sum, [, data]) => sum + data.length, 0)
  const tags: [string, string][] = [
    ['bag-info.txt', `Bagging-Date: 2026-05-20\nPayload-Oxum: ${bytes}.${contents.length}\n`],
    ['bagit.txt', 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n'],
    ['manifest-sha256.txt', lines('sha256', contents)],
    ['manifest-sha512.txt', lines('sha512', contents)],
  ]
  for (const algorithm of ['sha256', 'sha512'])
    await writeFile(join(folder, `tagmanifest-${algorithm}.txt`), lines(algorithm, tags))
  for (const [name, text] of tags) await writeFile(join(folder, name), text)
}

it('another program finds our bag whole, whatever its files were called, and damage to it', async () => {
  const bag = await ourBag()
  const isWhole = async (): Promise<boolean> => {
    if (python) return succeeds(python, ['-m', 'bagit', '--validate', bag])
    if (!hasSha256sum) return succeedsHere(bag)
    const lists = ['manifest-sha256.txt', 'tagmanifest-sha256.txt']
    return succeeds('sha256sum', ['--check', '--strict', ...lists], bag)
  }
  expect((await validateBag(bag)).files).toHaveLength(awkward.length + 2)
  expect(await isWhole()).toBe(true)
  await writeFile(join(bag, 'data', 'metadata', 'plans.csv'), 'hỏng')
  expect(await isWhole()).toBe(false)
})

it('a bag that bagit-python made is taken', async () => {
  const folder = await theirFiles()
  if (python) await run(python, ['-m', 'bagit', '--md5', '--sha1', '--sha512', folder])
  else await asBagitPythonWrites(folder)
  const { files } = await validateBag(folder)
  expect(files.map(({ path }) => path.normalize('NFC')).sort()).toEqual(
    ['data/Thư mục con/Báo cáo 100%.txt', 'data/hai.txt'].sort(),
  )
})

function succeedsHere(bag: string): Promise<boolean> {
  return validateBag(bag).then(
    () => true,
    () => false,
  )
}
