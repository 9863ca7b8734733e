import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makePdf } from '../../../tests/fixtures/documents.ts'
import type { Archive } from '../archive/index.ts'
import { auditEvents } from '../audit/testing/audit-events.ts'
import { aQueue, outcomes } from './testing/a-queue.ts'

const paper = (stamp: string) => `ỦY BAN NHÂN DÂN
THÀNH PHỐ HẢI PHÒNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
${stamp}
Hải Phòng, ngày 12 tháng 5 năm 2021
KẾ HOẠCH
Bảo vệ mục tiêu trọng điểm`

const storedFiles = async (root: string) => {
  const names = await readdir(join(root, 'attachments'), { recursive: true }).catch(() => [])
  return names.filter((name) => /[0-9a-f]{64}/.test(name))
}

const decisions = async (archive: Archive, root: string) => {
  await archive.audit.flush()
  return (await auditEvents(root))
    .filter(({ action }) => action.startsWith('secret'))
    .map(({ action, details }) => ({ action, details }))
}

describe('a file that is marked secret', () => {
  it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'Độ mật: Tối mật'])(
    'is held before anything of it is stored: %s',
    async (stamp) => {
      const { queue, source, archive, place } = await aQueue()
      await makePdf(join(source, 'ke-hoach.pdf'), [paper(stamp), 'Trang sau'])
      await queue.add([source], null)
      await queue.idle()
      expect(outcomes(queue)).toEqual({ 'ke-hoach.pdf': ['held', 'file.secret'] })
      expect(await storedFiles(place.root)).toEqual([])
      expect([...archive.catalog.all()]).toEqual([])
    },
  )

  it('holds the draft that belongs to it, and lets others through', async () => {
    const { queue, source, place } = await aQueue()
    await makePdf(join(source, 'ke-hoach.pdf'), [paper('MẬT')])
    await writeFile(join(source, 'ke-hoach.txt'), paper(''))
    await writeFile(join(source, 'bao-mat.txt'), paper('').replace('trọng điểm', 'BẢO MẬT'))
    await queue.add([source], null)
    await queue.idle()
    expect(outcomes(queue)).toEqual({
      'bao-mat.txt': ['done', null],
      'ke-hoach.pdf': ['held', 'file.secret'],
      'ke-hoach.txt': ['held', 'file.secret'],
    })
    expect(await storedFiles(place.root)).toHaveLength(1)
  })

  it('is stored, as one plan with its draft, when the person decides so, and nobody asks again', async () => {
    const { queue, source, archive, secrets, place } = await aQueue()
    await makePdf(join(source, 'ke-hoach.pdf'), [paper('MẬT')])
    await writeFile(join(source, 'ke-hoach.txt'), paper(''))
    await queue.add([source], null)
    await queue.idle()
    const [first] = queue.progress().items
    await queue.keepSecrets([first?.id ?? ''])
    await queue.idle()
    const plans = [...archive.catalog.all()]
    expect(plans.map(({ attachments }) => attachments.length)).toEqual([2])
    expect(plans[0]?.attachments.every(({ sha256 }) => secrets.has(sha256))).toBe(true)
    expect(await decisions(archive, place.root)).toEqual([
      { action: 'secretKept', details: { degree: 'MẬT', name: 'ke-hoach.pdf' } },
      { action: 'secretKept', details: { degree: 'MẬT', name: 'ke-hoach.txt' } },
    ])
  })

  it('is left where it is when the person decides so', async () => {
    const { queue, source, archive, place } = await aQueue()
    await makePdf(join(source, 'ke-hoach.pdf'), [paper('MẬT')])
    await queue.add([source], null)
    await queue.idle()
    await queue.cancel(queue.progress().items.map(({ id }) => id))
    await queue.idle()
    expect(outcomes(queue)).toEqual({ 'ke-hoach.pdf': ['cancelled', null] })
    // Its name may be a secret, too.
    expect(await decisions(archive, place.root)).toEqual([
      { action: 'secretLeft', details: { degree: 'MẬT' } },
    ])
    expect(await storedFiles(place.root)).toEqual([])
    expect([...archive.catalog.all()]).toEqual([])
  })

  it('is still held after a restart', async () => {
    const before = await aQueue()
    await makePdf(join(before.source, 'ke-hoach.pdf'), [paper('MẬT')])
    await before.queue.add([before.source], null)
    await before.queue.idle()
    await before.queue.close()
    await before.archive.close()
    const { queue, place } = await aQueue(before.place)
    await queue.idle()
    expect(outcomes(queue)).toEqual({ 'ke-hoach.pdf': ['held', 'file.secret'] })
    expect(await storedFiles(place.root)).toEqual([])
  })
})
