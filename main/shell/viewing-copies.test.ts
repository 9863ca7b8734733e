import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ViewingCopies } from './viewing-copies.ts'

let machine: string
const [one, other] = ['a'.repeat(64), 'b'.repeat(64)]

beforeEach(async () => {
  machine = await mkdtemp(join(tmpdir(), 'vk-xem-'))
})
afterEach(async () => {
  await rm(machine, { recursive: true, force: true })
})

async function copied(copies: ViewingCopies, sha256: string, name = 'tờ trình.docx') {
  const path = await copies.place(sha256, name)
  await writeFile(path, name, { mode: 0o444 })
  return path
}

describe('copies for other programs', () => {
  test('keep the name that people know, also where two files have one name', async () => {
    const copies = new ViewingCopies(machine)
    const paths = [await copied(copies, one), await copied(copies, other)]
    expect(paths.map((path) => basename(path))).toEqual(['tờ trình.docx', 'tờ trình.docx'])
    expect(new Set(paths).size).toBe(2)
  })

  test('go with the run that made them, and another running program keeps its own', async () => {
    const [here, there] = ['máy-một', 'máy-hai'].map((name) => join(machine, name)) as [
      string,
      string,
    ]
    const [closing, staying] = [new ViewingCopies(here), new ViewingCopies(there)]
    await copied(closing, one)
    const kept = await copied(staying, one)
    await closing.clear()
    expect(await readdir(join(here, 'viewing'))).toEqual([])
    expect(await readFile(kept, 'utf8')).toBe('tờ trình.docx')
  })

  test('of a run that crashed are removed at the next start, before new ones are made', async () => {
    const left = await copied(new ViewingCopies(machine), one)
    const path = await copied(new ViewingCopies(machine), one)
    await expect(readFile(left)).rejects.toThrow('ENOENT')
    expect(await readFile(path, 'utf8')).toBe('tờ trình.docx')
    expect(await readdir(join(machine, 'viewing'))).toEqual([basename(dirname(dirname(path)))])
  })

  test('need no folder to be there, and leave the rest of the user data alone', async () => {
    await mkdir(join(machine, 'logs'))
    const copies = new ViewingCopies(machine)
    await copies.clear()
    await copied(copies, one)
    await copies.clear()
    expect(await readdir(join(machine))).toEqual(['logs', 'viewing'])
  })
})
