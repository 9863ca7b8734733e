import { createHash } from 'node:crypto'
import { rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder } from '../../archive/testing/an-archive.ts'
import { aBag, aForeignBag, read, refusal, sha256 } from '../testing/bags.ts'

describe('a bag is refused, and nothing of it stored,', () => {
  const files = { 'data/a.pdf': 'một' }

  it('where it is none', async () => {
    expect(await refusal(await aFolder())).toMatchObject({ code: 'bag.notABag' })
    expect(await refusal(join(await aFolder(), 'khong-co'))).toMatchObject({ code: 'bag.notABag' })
  })

  it('of a version or an encoding that is not known', async () => {
    const bag = await aForeignBag(files, { version: '2.0' })
    expect(await refusal(bag)).toMatchObject({ code: 'bag.unsupported' })
    await writeFile(
      join(bag, 'bagit.txt'),
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n',
    )
    expect(await refusal(bag)).toMatchObject({ code: 'bag.unsupported' })
  })

  it('that wants files fetched', async () => {
    const bag = await aForeignBag(files)
    await writeFile(join(bag, 'fetch.txt'), 'https://example.org/a 3 data/a.pdf\n')
    expect(await refusal(bag)).toMatchObject({ code: 'bag.fetch' })
  })

  it('whose manifest names a path that leads elsewhere', async () => {
    const hash = createHash('md5').update('một').digest('hex')
    for (const path of [
      'data/../../ngoai.txt',
      '../ngoai.txt',
      '/etc/passwd',
      'C:/Windows/win.ini',
      'c:\\Windows\\win.ini',
      'data\\a.pdf',
      'data/./a.pdf',
      'data//a.pdf',
      '~/a.pdf',
      'bagit.txt',
    ]) {
      const bag = await aForeignBag(files, { manifest: `${hash}  ${path}\n` })
      expect(await refusal(bag)).toMatchObject({ code: 'bag.path', params: { path } })
    }
  })

  it('with a link in it', async () => {
    const bag = await aForeignBag(files)
    const outside = await aFolder()
    await writeFile(join(outside, 'mat.txt'), 'mật')
    await symlink(join(outside, 'mat.txt'), join(bag, 'data', 'lien-ket.txt'))
    expect(await refusal(bag)).toMatchObject({
      code: 'bag.link',
      params: { path: 'data/lien-ket.txt' },
    })
    await rm(join(bag, 'data', 'lien-ket.txt'))
    await symlink(outside, join(bag, 'data', 'thu-muc'), 'junction')
    expect(await refusal(bag)).toMatchObject({ code: 'bag.link' })
  })

  it('with a file that no manifest names, or without one that it names', async () => {
    const bag = await aForeignBag(files)
    await writeFile(join(bag, 'data', 'them.txt'), 'x')
    expect(await refusal(bag)).toMatchObject({
      code: 'bag.unlisted',
      params: { path: 'data/them.txt', manifest: 'manifest-md5.txt' },
    })
    await rm(join(bag, 'data', 'them.txt'))
    await rm(join(bag, 'data', 'a.pdf'))
    expect(await refusal(bag)).toMatchObject({
      code: 'bag.missing',
      params: { path: 'data/a.pdf' },
    })
  })

  it('where a file, or a tag file, does not have its checksum', async () => {
    const { bag } = await aBag()
    const info = await read(bag, 'bag-info.txt')
    await writeFile(join(bag, 'bag-info.txt'), `${info}Contact-Name: Ai đó\n`)
    expect(await refusal(bag)).toMatchObject({ code: 'bag.hash', params: { path: 'bag-info.txt' } })
    const changed = await aForeignBag(files)
    await writeFile(join(changed, 'data', 'a.pdf'), 'hai')
    expect(await refusal(changed)).toMatchObject({
      code: 'bag.hash',
      params: { path: 'data/a.pdf', algorithm: 'md5' },
    })
  })

  it('where Payload-Oxum does not fit', async () => {
    const bag = await aForeignBag(files, { info: 'Payload-Oxum: 5.2\n' })
    expect(await refusal(bag)).toMatchObject({
      code: 'bag.oxum',
      params: { says: '5.2', is: '5.1' },
    })
  })

  it('where a manifest is no manifest, contradicts itself, or is not there', async () => {
    const hash = (content: string) => createHash('md5').update(content).digest('hex')
    for (const manifest of [
      'khong phai ma\n',
      `${sha256('một')}  data/a.pdf\n`,
      `${hash('một')}  data/a.pdf\n${hash('hai')}  data/a.pdf\n`,
    ])
      expect(await refusal(await aForeignBag(files, { manifest }))).toMatchObject({
        code: 'bag.damaged',
        params: { path: 'manifest-md5.txt' },
      })
    const without = await aForeignBag(files)
    await rm(join(without, 'manifest-md5.txt'))
    expect(await refusal(without)).toMatchObject({ code: 'bag.damaged' })
  })

  it('where its plans are newer than this program, or not plans', async () => {
    const document = 'data/metadata/plans.json'
    const archive = { id: 'x', name: 'x' }
    const head = { kind: 'van-kho/plans', format: 1, archive, exportedAt: 'x' }
    const refused = async (content: object) =>
      refusal(await aForeignBag({ [document]: JSON.stringify(content) }))
    expect(await refused({ ...head, format: 2, plans: [] })).toMatchObject({ code: 'bag.newer' })
    expect(await refused({ ...head, plans: [{ id: '../../x' }] })).toMatchObject({
      code: 'bag.damaged',
      params: { path: document },
    })
    const { bag } = await aBag()
    const ours: { plans: { id: string; attachments: { path: string }[] }[] } = JSON.parse(
      await read(bag, document),
    )
    const [plan] = ours.plans
    if (!plan) throw new Error('no plan')
    // Files elsewhere, an id of a year that no folder has, an id twice.
    const elsewhere = plan.attachments.map((file) => ({ ...file, path: '../../../etc/passwd' }))
    for (const plans of [
      [{ ...plan, attachments: elsewhere }],
      [{ ...plan, id: `7z${plan.id.slice(2)}`, attachments: [] }],
      [
        { ...plan, attachments: [] },
        { ...plan, attachments: [] },
      ],
    ])
      expect(await refused({ ...head, plans })).toMatchObject({ code: 'bag.damaged' })
  })
})
