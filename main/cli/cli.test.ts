import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeMixedFolder } from '../../tests/fixtures/documents.ts'
import { makeScan } from '../engine/extraction/testing/a-scan.ts'

const entry = fileURLToPath(new URL('./index.ts', import.meta.url))
let folder: string

interface Outcome {
  status: number
  out: string
  err: string
}

function vanKho(...args: string[]): Promise<Outcome> {
  return vanKhoAt(join(folder, 'kho'), ...args)
}

function vanKhoAt(archive: string, ...args: string[]): Promise<Outcome> {
  return run([...args, '--archive', archive, '--user-data', join(folder, 'may')])
}

/** Needs no archive. */
const restoreOf = (...args: string[]) => run(['restore', ...args])

async function storedFiles(root: string): Promise<string[]> {
  const found = await readdir(join(root, 'attachments'), { recursive: true, withFileTypes: true })
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
}

function run(args: string[]): Promise<Outcome> {
  const all = [entry, ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, all, { encoding: 'utf8' }, (error, out, err) =>
      resolve({ status: error ? Number(error.code) : 0, out, err }),
    )
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-cli-'))
  await mkdir(join(folder, 'nhap'))
  await makeMixedFolder(join(folder, 'nhap'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the command line', () => {
  it('imports every good file of a folder, names each bad one with its reason, and says that some failed', async () => {
    const { status, out, err } = await vanKho('import', join(folder, 'nhap'))
    expect(status).toBe(2)
    expect(out).toMatch(/Đã nhập 3 tệp/)
    for (const bad of ['hong.pdf', 'co-mat-khau.pdf', 'rong.pdf', 'khong-phai-pdf.pdf'])
      expect(err).toMatch(new RegExp(`^${bad}: \\S`, 'm'))
    expect(err).toMatch(/mật khẩu/)
    expect(err.trim().split('\n')).toHaveLength(4)
  })

  it('finds words of a PDF, typed without accents, on their page', async () => {
    const { status, out } = await vanKho('search', 'cai cach hanh chinh')
    expect(status).toBe(0)
    expect(out).toContain('ke-hoach-mot.pdf')
    expect(out).toContain('Cải cách hành chính')
    expect(out).not.toContain('ke-hoach-hai.pdf')
  })

  it('shows a plan with the text of its pages', async () => {
    const found = JSON.parse((await vanKho('search', 'đất đai', '--json')).out)
    const { id } = found.hits[0].plan
    const { status, out } = await vanKho('show', id, '--text')
    expect(status).toBe(0)
    expect(out).toContain('Rà soát thủ tục hành chính lĩnh vực đất đai')
    expect(out).toMatch(/tệp ke-hoach-hai.pdf: 1 trang/)
    const plan = JSON.parse((await vanKho('show', id, '--json')).out)
    expect(plan).toMatchObject({ id, attachments: [{ name: 'ke-hoach-hai.pdf' }] })
  })

  it('recognises bytes that are already there', async () => {
    const { status, out } = await vanKho('import', join(folder, 'nhap', 'ke-hoach-mot.pdf'))
    expect(status).toBe(0)
    expect(out).toMatch(/1 tệp đã có trong kho/)
  })

  it('backs up, finds damage, repairs it, drills and restores', async () => {
    const copies = join(folder, 'sao-luu')
    const backup = await vanKho('backup', '--to', copies)
    expect(backup).toMatchObject({ status: 0 })
    expect(backup.out).toMatch(/Đã sao lưu \d+ văn bản/)
    const nowhere = await vanKho('backup', '--to', join(folder, 'khong-co', 'sao-luu'))
    expect(nowhere).toMatchObject({ status: 1 })
    expect(nowhere.err).toMatch(/Hiện không thấy thư mục sao lưu/)
    const drilled = JSON.parse((await vanKho('drill', '--from', copies, '--json')).out)
    expect(drilled).toMatchObject({ problems: [], changedSince: 0 })
    const stored = await storedFiles(join(folder, 'kho'))
    await chmod(stored[0] ?? '', 0o644)
    await writeFile(stored[0] ?? '', 'hỏng')
    const damaged = await vanKho('verify')
    expect(damaged.status).toBe(2)
    expect(damaged.err).toMatch(/không còn khớp mã kiểm tra/)
    const repaired = await vanKho('verify', '--repair-from', copies, '--json')
    const codes = JSON.parse(repaired.out).problems.map(({ code }: { code: string }) => code)
    expect(codes).not.toContain('attachment.damaged')
    const to = join(folder, 'kho-moi')
    const restored = await restoreOf(copies, '--to', to)
    expect(restored).toMatchObject({ status: 0 })
    expect(await storedFiles(to)).toHaveLength(stored.length)
    expect((await restoreOf(copies, '--to', to)).err).toMatch(/đã có dữ liệu/)
    expect((await restoreOf(copies, '--list')).out).toMatch(/văn bản/)
  }, 600_000)

  it('exports what a search finds as a bag, checks it, and imports it into a new archive', async () => {
    const bag = join(folder, 'goi')
    const exported = await vanKho('export', 'đất đai', '--to', bag, '--json')
    expect(exported.status).toBe(0)
    expect(JSON.parse(exported.out)).toMatchObject({ plans: 1, files: 3, problems: [] })
    expect((await vanKho('export', '--to', bag)).err).toMatch(/đã có dữ liệu/)
    const imported = await vanKho('import-bag', bag)
    expect(imported).toMatchObject({ status: 0 })
    expect(imported.out).toMatch(/1 văn bản đã có trong kho/)
    const into = (...args: string[]) => vanKhoAt(join(folder, 'kho-tu-goi'), ...args)
    expect((await into('import-bag', bag)).out).toMatch(/Đã nhập 1 văn bản/)
    expect((await into('search', 'đất đai')).out).toContain('ke-hoach-hai.pdf')
    await writeFile(join(bag, 'data', 'metadata', 'plans.csv'), 'sửa')
    const broken = await into('import-bag', bag)
    expect(broken).toMatchObject({ status: 1 })
    expect(broken.err).toMatch(/Không có gì được nhập/)
  }, 600_000)

  it('exports the register of all plans as CSV and XLSX', async () => {
    const [csv, xlsx] = [join(folder, 'muc-luc.csv'), join(folder, 'muc-luc.xlsx')]
    expect(await vanKho('export', '--format', 'csv', '--to', csv)).toMatchObject({ status: 0 })
    expect(await readFile(csv, 'utf8')).toContain('Số, ký hiệu')
    expect(await vanKho('export', '--format', 'xlsx', '--to', xlsx)).toMatchObject({ status: 0 })
    expect((await readFile(xlsx)).subarray(0, 2).toString()).toBe('PK')
    const none = await vanKho('export', 'khongcogica', '--to', join(folder, 'khong'))
    expect(none).toMatchObject({ status: 1 })
  }, 600_000)

  it('builds the index again, and says how the archive is', async () => {
    const again = await vanKho('reindex')
    expect(again).toMatchObject({ status: 0 })
    expect((await vanKho('search', 'cai cach hanh chinh')).out).toContain('ke-hoach-mot.pdf')
    const facts = JSON.parse((await vanKho('doctor', '--json')).out)
    expect(facts).toMatchObject({ name: 'kho', trash: 0, conflicts: 0, findings: [] })
    expect(facts.files).toBeGreaterThan(2)
    expect((await vanKho('doctor')).out).toMatch(/Kho “kho”/)
  })

  it('recognises scans when it is asked to, and finds their words', async () => {
    const scan = join(folder, 'ban-quet.pdf')
    await makeScan(scan, ['ỦY BAN NHÂN DÂN\nVề việc sắp xếp tổ dân phố'], { size: [400, 200] })
    expect(await vanKho('import', scan, '--ocr')).toMatchObject({ status: 0 })
    expect((await vanKho('search', 'sap xep to dan pho')).out).toContain('ban-quet.pdf')
  }, 600_000)

  it('explains itself: commands, options, examples, exit statuses', async () => {
    const help = await run(['--help'])
    for (const name of [
      'import',
      'search',
      'show',
      'export',
      'verify',
      'backup',
      'restore',
      'reindex',
      'doctor',
    ])
      expect(help.out).toMatch(new RegExp(`^ {2}${name} `, 'm'))
    const one = await run(['help', 'import'])
    expect(one.status).toBe(0)
    expect(one.out).toMatch(/Cách dùng/)
    expect(one.out).toMatch(/Ví dụ.*van-kho import.*Mã kết thúc.* 2 {2}xong một phần/s)
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
    const wrong = await run(['tim-kiem'])
    expect(wrong.status).toBe(1)
    expect(wrong.err).toMatch(/Không có lệnh tim-kiem\. \/ There is no command tim-kiem\./)
  })

  it('says in words that a plan or an archive is not there', async () => {
    const missing = await vanKho('show', '999/KH-UBND')
    expect(missing.status).toBe(1)
    expect(missing.err).toContain('999/KH-UBND')
    await rm(join(folder, 'kho'), { recursive: true })
    const none = await vanKho('search', 'gì đó')
    expect(none.status).toBe(1)
    expect(none.err).toContain(join(folder, 'kho'))
  })
})
