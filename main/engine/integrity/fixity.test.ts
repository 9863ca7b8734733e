import { chmod, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../archive/index.ts'
import {
  aFile,
  aFolder,
  anArchive,
  anAttachment,
  forgetCatalogue,
  opened,
} from '../archive/testing/an-archive.ts'
import { makeBackup } from './backup/make.ts'
import { BackupStore } from './backup/store.ts'
import { Fixity } from './fixity.ts'
import { repair } from './repair.ts'

const names = ['con-nguyen', 'doi-mot-byte', 'da-mat', 'trong-thung-rac']

async function anArchiveOfFour() {
  const archive = await opened(await anArchive())
  const inbox = await aFolder()
  for (const name of names) {
    const { sha256, bytes } = await archive.attachments.add(
      await aFile(inbox, `${name}.txt`, `Nội dung ${name}`),
    )
    await archive.catalog.create({ title: name }, [
      anAttachment({ sha256, bytes, name: `${name}.txt`, text: 'full' }),
    ])
  }
  await archive.catalog.trash([planOf(archive, 'trong-thung-rac').id])
  return { archive, stateFile: join(await aFolder(), 'fixity.jsonl') }
}

function planOf(archive: Archive, title: string) {
  const plan = [...archive.catalog.all()].find((each) => each.title === title)
  if (!plan) throw new Error(`no plan ${title}`)
  return plan
}

async function fileOf(archive: Archive, title: string): Promise<string> {
  const file = await archive.attachments.locate(planOf(archive, title).attachments[0]?.sha256 ?? '')
  if (!file) throw new Error(`no file of ${title}`)
  return file.path
}

async function damage(archive: Archive): Promise<void> {
  const changed = await fileOf(archive, 'doi-mot-byte')
  const bytes = await readFile(changed)
  bytes[3] = (bytes[3] ?? 0) ^ 1
  await chmod(changed, 0o644)
  await writeFile(changed, bytes)
  await rm(await fileOf(archive, 'da-mat'), { force: true })
  await archive.attachments.add(await aFile(await aFolder(), 'mo-coi.txt', 'không ai cần'))
}

function aFixity(archive: Archive, stateFile: string): Promise<Fixity> {
  const report = (error: unknown) => {
    throw error
  }
  return Fixity.open({ archive, stateFile, priority: 'full', onProgress: () => {}, report })
}

const codesOf = (fixity: Fixity) =>
  fixity
    .problems()
    .map(({ code, params }) => `${code} ${params.name ?? ''}`.trim())
    .sort()

describe('verification', () => {
  it('finds the changed, the missing and the orphaned file, and knows the trash', async () => {
    const { archive, stateFile } = await anArchiveOfFour()
    await damage(archive)
    const fixity = await aFixity(archive, stateFile)
    fixity.start()
    await fixity.idle()
    expect(codesOf(fixity)).toEqual([
      'attachment.damaged doi-mot-byte.txt',
      'bytes.withoutPlan',
      'plan.withoutBytes da-mat.txt',
    ])
    expect(fixity.status()).toMatchObject({ state: 'idle', checked: 4, problemCount: 3 })
  })

  it('goes on after a restart where it was, and begins anew after its end', async () => {
    const { archive, stateFile } = await anArchiveOfFour()
    const first = await aFixity(archive, stateFile)
    first.start()
    first.pause()
    await first.idle()
    expect(first.status()).toMatchObject({ state: 'paused', finishedAt: null })
    const second = await aFixity(archive, stateFile)
    second.start()
    await second.idle()
    const { finishedAt } = second.status()
    expect(second.status()).toMatchObject({ state: 'idle', checked: 4 })
    const third = await aFixity(archive, stateFile)
    expect(third.status()).toMatchObject({ state: 'idle', finishedAt, checked: 4 })
    await damage(archive)
    third.start()
    await third.idle()
    expect(codesOf(third)).toContain('attachment.damaged doi-mot-byte.txt')
  })

  it('takes notes that a crash cut for what they still say', async () => {
    const { archive, stateFile } = await anArchiveOfFour()
    const first = await aFixity(archive, stateFile)
    first.start()
    await first.idle()
    const notes = await readFile(stateFile, 'utf8')
    await writeFile(stateFile, notes.slice(0, notes.indexOf('\n', 200) + 20))
    const second = await aFixity(archive, stateFile)
    expect(second.status().state).toBe('paused')
    second.start()
    await second.idle()
    expect(second.status()).toMatchObject({ state: 'idle', checked: 4, problemCount: 0 })
  })

  it('repairs from a backup what the backup has, and keeps the damaged file aside', async () => {
    const { archive, stateFile } = await anArchiveOfFour()
    const folder = await aFolder()
    await makeBackup({ archive, folder })
    await damage(archive)
    const fixity = await aFixity(archive, stateFile)
    fixity.start()
    await fixity.idle()
    const store = await BackupStore.open(folder, archive.id)
    const { attachments } = await repair(archive, store, fixity.problems())
    await fixity.repaired(attachments)
    expect(attachments.size).toBe(2)
    expect(codesOf(fixity)).toEqual(['bytes.withoutPlan'])
    expect(await readFile(await fileOf(archive, 'doi-mot-byte'), 'utf8')).toBe(
      'Nội dung doi-mot-byte',
    )
    expect(await readFile(await fileOf(archive, 'da-mat'), 'utf8')).toBe('Nội dung da-mat')
  })

  it('puts a plan file back that was damaged, from the latest backup that has it', async () => {
    const place = await anArchive()
    const archive = await opened(place)
    const { id } = await archive.catalog.create({ title: 'Kế hoạch bị hỏng' }, [])
    const folder = await aFolder()
    await makeBackup({ archive, folder })
    const [file] = archive.catalog.files.of(id)
    await writeFile(join(archive.root, file?.path ?? ''), '\0'.repeat(500))
    await archive.close()
    await forgetCatalogue(place)
    const again = await opened(place)
    expect(again.findings).toMatchObject([{ code: 'plan.damaged' }])
    const store = await BackupStore.open(folder, again.id)
    const { plans } = await repair(again, store, again.findings)
    expect(plans).toEqual([file?.path])
    expect(again.catalog.get(id)?.title).toBe('Kế hoạch bị hỏng')
  })

  it('never says that bytes are there already when those that are there are damaged', async () => {
    const { archive } = await anArchiveOfFour()
    await damage(archive)
    const again = await archive.attachments.add(
      await aFile(await aFolder(), 'lai.txt', 'Nội dung doi-mot-byte'),
    )
    expect(again.existed).toBe(false)
    expect(await readFile(await fileOf(archive, 'doi-mot-byte'), 'utf8')).toBe(
      'Nội dung doi-mot-byte',
    )
  })
})
