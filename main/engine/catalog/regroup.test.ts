import { describe, expect, it } from 'vitest'
import { Failure } from '../../../preload/errors.ts'
import { anArchive, anAttachment, opened } from '../archive/testing/an-archive.ts'

const fileA = anAttachment({ sha256: 'aa'.repeat(32), name: 'Kế hoạch.pdf' })
const fileB = anAttachment({ sha256: 'bb'.repeat(32), name: 'Phụ lục 1.xlsx' })
const fileC = anAttachment({ sha256: 'cc'.repeat(32), name: 'Phụ lục 2.docx' })
const names = (plan: { attachments: { name: string }[] } | null) =>
  plan?.attachments.map(({ name }) => name)

async function threePlans() {
  const { catalog } = await opened(await anArchive())
  const main = await catalog.create({ title: 'Kế hoạch', tags: ['a'] }, [fileA])
  const one = await catalog.create({ title: 'Phụ lục 1', number: '216/KH-UBND', tags: ['b'] }, [
    fileB,
  ])
  const relations = [{ kind: 'can-cu', to: main.id }]
  const two = await catalog.create({ title: 'Phụ lục 2', relations }, [fileC, fileA])
  return { catalog, main, one, two }
}

describe('merging plans', () => {
  it('brings files and what else they have into one, which keeps what it says itself', async () => {
    const { catalog, main, one, two } = await threePlans()
    const merged = await catalog.merge(main.id, [one.id, two.id])
    expect(names(merged)).toEqual(['Kế hoạch.pdf', 'Phụ lục 1.xlsx', 'Phụ lục 2.docx'])
    expect(merged.attachments.map(({ kind }) => kind)).toEqual(['original', 'annex', 'annex'])
    expect(merged).toMatchObject({ title: 'Kế hoạch', number: '216/KH-UBND', relations: [] })
    expect([...merged.tags].sort()).toEqual(['a', 'b'])
    expect(catalog.counts()).toMatchObject({ plans: 1, trash: 2 })
  })

  it('is taken back as one action', async () => {
    const { catalog, main, one, two } = await threePlans()
    await catalog.merge(main.id, [one.id, two.id])
    await catalog.undo()
    expect(catalog.counts()).toMatchObject({ plans: 3, trash: 0 })
    expect(names(catalog.get(main.id))).toEqual(['Kế hoạch.pdf'])
    expect(catalog.get(main.id)?.number).toBe('')
  })

  it('does not take from the trash, nor itself', async () => {
    const { catalog, main, one } = await threePlans()
    await catalog.trash([one.id])
    await expect(catalog.merge(main.id, [one.id])).rejects.toThrow(Failure)
    await expect(catalog.merge(main.id, [main.id])).rejects.toThrow(Failure)
    expect(names(catalog.get(main.id))).toEqual(['Kế hoạch.pdf'])
  })
})

describe('what a file is to its plan', () => {
  it('is changed without touching the rest, and is the same after opening again', async () => {
    const dirs = await anArchive()
    const first = await opened(dirs)
    const { id } = await first.catalog.create({ title: 'Kế hoạch' }, [fileA, fileB])
    await first.catalog.setFileKind(id, fileB.sha256, 'annex')
    await first.close()
    const { catalog } = await opened(dirs)
    expect(catalog.get(id)?.attachments).toMatchObject([
      { name: fileA.name, kind: fileA.kind },
      { name: fileB.name, kind: 'annex' },
    ])
  })

  it('is in the history, and is taken back without what was read meanwhile', async () => {
    const { catalog } = await opened(await anArchive())
    const { id } = await catalog.create({ title: 'Kế hoạch' }, [fileA, fileB])
    await catalog.setFileKind(id, fileB.sha256, 'annex')
    await catalog.setFileKind(id, fileB.sha256, 'annex')
    await catalog.setFileKind(id, fileB.sha256, 'draft')
    await catalog.updateAttachment(id, fileB.sha256, { pages: 7 })
    const changes = (await catalog.history(id)).slice(1).map(({ changed }) => changed)
    expect(changes).toMatchObject([
      [{ field: 'attachments', before: [{ kind: fileB.kind }], after: [{ kind: 'annex' }] }],
      [{ field: 'attachments', before: [{ kind: 'annex' }], after: [{ kind: 'draft' }] }],
    ])
    await catalog.undo()
    expect(catalog.get(id)?.attachments).toMatchObject([
      { name: fileA.name, kind: fileA.kind },
      { name: fileB.name, kind: 'annex', pages: 7 },
    ])
    await catalog.undo()
    expect(catalog.get(id)?.attachments[1]).toMatchObject({ kind: fileB.kind, pages: 7 })
    expect(await catalog.undo()).toEqual([])
  })
})

describe('splitting a plan', () => {
  it('makes some of its files a plan, and undo joins them again', async () => {
    const { catalog, main, one, two } = await threePlans()
    const merged = await catalog.merge(main.id, [one.id, two.id])
    const made = await catalog.split(merged.id, [fileB.sha256, fileC.sha256], { title: 'Phụ lục' })
    expect(names(made)).toEqual(['Phụ lục 1.xlsx', 'Phụ lục 2.docx'])
    expect(made).toMatchObject({ title: 'Phụ lục', deletedAt: null })
    expect(names(catalog.get(main.id))).toEqual(['Kế hoạch.pdf'])
    await catalog.undo()
    expect(names(catalog.get(main.id))).toHaveLength(3)
    expect(catalog.get(made.id)?.deletedAt).not.toBeNull()
  })

  it('leaves a file in each', async () => {
    const { catalog, main, two } = await threePlans()
    await expect(catalog.split(main.id, [fileA.sha256], {})).rejects.toThrow(Failure)
    await expect(catalog.split(two.id, [fileB.sha256], {})).rejects.toThrow(Failure)
  })
})
