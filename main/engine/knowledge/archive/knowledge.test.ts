import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { auditEvents } from '../../audit/testing/audit-events.ts'
import { aQueue } from '../../importing/testing/a-queue.ts'
import { Knowledge } from './index.ts'

const head = (number: string, date: string, rest: string) => `ỦY BAN NHÂN DÂN
THÀNH PHỐ HẢI PHÒNG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: ${number}
Hải Phòng, ${date}

${rest}`

const plan216 = head(
  '216/KH-UBND',
  'ngày 23 tháng 9 năm 2021',
  `KẾ HOẠCH
Cải cách thủ tục hành chính giai đoạn 2021 - 2025

Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;
I. CẢI CÁCH THỦ TỤC HÀNH CHÍNH
Rà soát, đơn giản hóa thủ tục hành chính; nâng cao chất lượng bộ phận một cửa.
Cắt giảm thời gian giải quyết thủ tục hành chính ở các sở, ngành, quận, huyện.`,
)
const decision = head(
  '1500/QĐ-UBND',
  'ngày 10 tháng 5 năm 2023',
  `QUYẾT ĐỊNH
Về việc ban hành Kế hoạch mới

Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13;
Điều 1. Ban hành Kế hoạch.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Kế hoạch số 216/KH-UBND ngày 23/9/2021 của Ủy ban nhân dân thành phố.`,
)

async function anArchiveThatKnows() {
  const parts = await aQueue()
  const { archive, texts, queue, source, place, secrets } = parts
  const files = {
    recordsFile: join(place.userData, 'k.jsonl'),
    learnedFile: join(place.userData, 'l.json'),
  }
  const bugs: unknown[] = []
  const open = () =>
    new Knowledge({
      catalog: archive.catalog,
      texts,
      audit: archive.audit,
      secrets,
      ...files,
      report: (bug) => bugs.push(bug),
    })
  const knowledge = open()
  onTestFinished(() => knowledge.close())
  const add = async (name: string, text: string) => {
    const path = join(source, name)
    await writeFile(path, text)
    await queue.add([path], null)
    await queue.idle()
    const [id = ''] = [...archive.catalog.all()]
      .filter(({ attachments }) => attachments.some((one) => one.name === name))
      .map(({ id }) => id)
    await knowledge.idle()
    return id
  }
  return { ...parts, knowledge, open, add, bugs }
}

describe('what an archive knows of its documents', () => {
  it('suggests fields and areas with the place of each', async () => {
    const { knowledge, add, archive, texts } = await anArchiveThatKnows()
    const id = await add('ke-hoach.txt', plan216)
    const { fields, areas, citations } = await knowledge.suggest(id)
    expect(fields.number?.value).toBe('216/KH-UBND')
    expect(fields.period?.value).toEqual({ from: '2021-01-01', to: '2025-12-31' })
    const [attachment] = archive.catalog.get(id)?.attachments ?? []
    const page = (await texts.read(attachment?.sha256 ?? ''))?.pages[0]?.text ?? ''
    expect(page.slice(...(fields.title?.range ?? [0, 0]))).toBe(
      'Cải cách thủ tục hành chính giai đoạn 2021 - 2025',
    )
    expect(areas.map((area) => area.id)).toEqual(['thu-tuc'])
    expect(page.slice(...(areas[0]?.range ?? [0, 0])).replace(/\s+/g, ' ')).toBe(areas[0]?.sentence)
    expect(citations).toMatchObject([
      { number: '76/NQ-CP', date: '2021-07-15', kind: 'can-cu', planId: null },
    ])
  })

  it('links a wish when the cited plan arrives, shows it in both, and tells what it does to its validity', async () => {
    const { knowledge, add, bugs } = await anArchiveThatKnows()
    const newer = await add('quyet-dinh.txt', decision)
    expect((await knowledge.relations(newer)).relations).toContainEqual(
      expect.objectContaining({ kind: 'thay-the', number: '216/KH-UBND', planId: null }),
    )
    const older = await add('ke-hoach.txt', plan216)
    expect((await knowledge.relations(newer)).relations).toContainEqual(
      expect.objectContaining({ kind: 'thay-the', planId: older, direction: 'out' }),
    )
    const { relations, validity } = await knowledge.relations(older)
    expect(relations).toContainEqual(
      expect.objectContaining({
        kind: 'thay-the',
        planId: newer,
        direction: 'in',
        number: '1500/QĐ-UBND',
      }),
    )
    expect(validity).toMatchObject({
      status: 'expired',
      to: '2023-05-10',
      reasons: [{ kind: 'replaced', planId: newer }],
    })
    expect(await knowledge.graph()).toMatchObject({
      edges: [{ from: newer, to: older, kind: 'thay-the' }],
    })
    expect(bugs).toEqual([])
  })

  it('knows the plan that a trash or a purge took no more', async () => {
    const { knowledge, add, archive } = await anArchiveThatKnows()
    const newer = await add('quyet-dinh.txt', decision)
    const older = await add('ke-hoach.txt', plan216)
    await archive.catalog.trash([newer])
    await knowledge.idle()
    expect((await knowledge.relations(older)).validity.status).toBe('unknown')
  })

  it('takes no plan of another year for the one that is cited', async () => {
    const { knowledge, add } = await anArchiveThatKnows()
    const newer = await add('quyet-dinh.txt', decision)
    await add('ke-hoach.txt', plan216.replace('năm 2021', 'năm 2019'))
    const { relations } = await knowledge.relations(newer)
    expect(relations.find(({ kind }) => kind === 'thay-the')?.planId).toBeNull()
  })

  it('finds the version of a paper by its text', async () => {
    const { knowledge, add } = await anArchiveThatKnows()
    const long = `${plan216}\n${Array.from({ length: 40 }, (_, i) => `${i + 2}. Cơ quan thứ ${i} rà soát hồ sơ số ${i * 7} rồi báo cáo kết quả trước ngày ${i + 1} hằng tháng.`).join('\n')}`
    const signed = await add('ban-ky.txt', long)
    const draft = await add(
      'du-thao.txt',
      long.replace('216/KH-UBND', '    /KH-UBND').replace('đơn giản hóa', 'cắt giảm'),
    )
    await add('khac.txt', decision)
    expect(await knowledge.similar(signed)).toMatchObject([{ planId: draft, sameNumber: false }])
  })

  it('finds a degree of secrecy that only shows after storing, until a person decides', async () => {
    const { knowledge, archive, texts, add, place } = await anArchiveThatKnows()
    const id = await add('quet.txt', plan216)
    const { sha256 = '' } = archive.catalog.get(id)?.attachments[0] ?? {}
    expect(await knowledge.secrets()).toEqual([])
    // As recognition does it: the text comes later, and the plan is told.
    const document = await texts.read(sha256)
    const [page] = document?.pages ?? []
    if (!document || !page) throw new Error('no text')
    const text = page.text.replace('KẾ HOẠCH', 'MẠT\nKẾ HOẠCH')
    await texts.write(sha256, { ...document, pages: [{ ...page, text, ocr: 'done' }] })
    await archive.catalog.updateAttachment(id, sha256, { text: 'partial' })
    await knowledge.idle()
    const [secret] = await knowledge.secrets()
    expect(secret).toMatchObject({ planId: id, sha256, degree: 'MẬT', fileName: 'quet.txt' })
    expect(text.slice(...(secret?.range ?? [0, 0]))).toBe('MẠT')
    await knowledge.keepSecret(sha256)
    expect(await knowledge.secrets()).toEqual([])
    await archive.audit.flush()
    expect((await auditEvents(place.root)).at(-1)).toMatchObject({
      action: 'secretKept',
      plan: id,
      details: { degree: 'MẬT', sha256 },
    })
  })

  it('has what it knew after a restart, and reads a damaged record again', async () => {
    const { add, knowledge, open, place } = await anArchiveThatKnows()
    const id = await add('quyet-dinh.txt', decision)
    const before = await knowledge.relations(id)
    await writeFile(join(place.userData, 'k.jsonl'), '{"version":1,"sha256":"x"}\nno json\n')
    const again = open()
    await again.idle()
    expect(await again.relations(id)).toEqual(before)
    await again.close()
  })

  it('learns from what people confirm, and forgets on demand', async () => {
    const { knowledge, add, archive } = await anArchiveThatKnows()
    const text = (mark: string) =>
      plan216
        .replace('Cải cách thủ tục hành chính giai', `Nhiệm vụ ${mark} giai`)
        .replace(
          'I. CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
          'Triển khai chữ ký số, dịch vụ công trực tuyến; kết nối, chia sẻ dữ liệu.',
        )
    const scores = async (id: string) =>
      new Map((await knowledge.suggest(id)).areas.map(({ id: area, score }) => [area, score]))
    const fresh = await add('moi.txt', text('mới'))
    const before = await scores(fresh)
    expect(before.get('thu-tuc')).toBe(1)
    for (let i = 0; i < 12; i++) {
      const id = await add(`ke-hoach-${i}.txt`, text(`thứ ${i}`))
      const plan = archive.catalog.get(id)
      if (plan)
        await archive.catalog.save(id, plan.revision, {
          areas: ['chinh-phu-so'],
          review: 'confirmed',
        })
      await knowledge.idle()
    }
    const learned = await scores(fresh)
    expect(learned.get('chinh-phu-so')).toBe(1)
    expect(learned.get('thu-tuc') ?? 0).toBeLessThan(0.8)
    await knowledge.forget()
    expect(await scores(fresh)).toEqual(before)
  })
})
