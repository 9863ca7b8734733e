import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Coding } from '../fixtures/coded-scans.ts'
import { makeCodedScan } from '../fixtures/coded-scans.ts'
import { makePdf } from '../fixtures/documents.ts'
import { expect, list, searchBox, test } from './app.ts'
import {
  canCutNetwork,
  isPackaged,
  packagedProgram,
  runPackaged,
  startPackaged,
} from './packaged/program.ts'

test.skip(!isPackaged, 'npm test packages the program first')

test('what ships is named with its licences, and as a bill of materials', async () => {
  const beside = (name: string) => readFile(join(dirname(packagedProgram), name), 'utf8')
  const notice = await beside('NOTICE.txt')
  const { components } = JSON.parse(await beside('sbom.cdx.json'))
  const names = components.map(({ name }: { name: string }) => name)
  for (const name of ['lowdb', 'flexsearch', 'tesseract.js', 'pdfjs-dist', 'react']) {
    expect(names).toContain(name)
    expect(notice).toContain(`\n${name} `)
  }
  // With Chromium and Node in it; its own licences lie beside it.
  expect(names).toContain('electron')
  expect(await beside('LICENSES.chromium.html')).toContain('Chromium')
})

test('the program adds less than 120 MB to bare Electron', async () => {
  const sizes = await Promise.all(
    ['app.asar', 'app.asar.unpacked'].map((name) => bytesIn(join(resources(), name))),
  )
  const megabytes = sizes.reduce((sum, bytes) => sum + bytes, 0) / 1e6
  console.log(`the program over bare Electron: ${megabytes.toFixed(1)} MB`)
  expect(megabytes).toBeGreaterThan(10)
  expect(megabytes).toBeLessThan(120)
})

const resources = () =>
  process.platform === 'darwin'
    ? join(dirname(packagedProgram), '..', 'Resources')
    : join(dirname(packagedProgram), 'resources')

async function bytesIn(path: string): Promise<number> {
  const found = await stat(path)
  if (found.isFile()) return found.size
  const inside = await readdir(path)
  const sizes = await Promise.all(inside.map((name) => bytesIn(join(path, name))))
  return sizes.reduce((sum, bytes) => sum + bytes, 0)
}

test('the packaged program imports, finds, and draws the scans of every coding', async ({
  userData,
  desk,
}) => {
  const codings: Coding[] = ['ccitt', 'jbig2', 'jpx']
  await makePdf(join(desk, 'co-chu.pdf'), ['Rà soát quy trình nội bộ liên thông điện tử'])
  for (const coding of codings) await makeCodedScan(join(desk, `quet-${coding}.pdf`), coding)
  const { window, close } = await startPackaged({ userData })
  await expect(list(window).getByText('216/KH-UBND')).toBeVisible()
  await window.evaluate((path) => globalThis.vanKho.imports.add({ paths: [path] }), desk)
  await searchBox(window).fill('ra soat quy trinh noi bo lien thong')
  await expect(window.getByText('co-chu.pdf').first()).toBeVisible()
  await expect
    .poll(() =>
      window.evaluate(async () => {
        const progress = await globalThis.vanKho.imports.progress({})
        return progress.ok ? progress.value.counts.done : 0
      }),
    )
    .toBe(1 + codings.length)
  const count = await window.evaluate(async () => {
    const status = await globalThis.vanKho.archive.status({})
    return status.ok && status.value.state === 'open' ? status.value.plans : 0
  })
  await searchBox(window).fill('')
  // The list behind the results hears no key, and each plan that came later would push its end further away.
  await expect(window.getByRole('status').filter({ hasText: `${count} văn bản` })).toBeVisible()
  // Papers without a date stand at the end.
  await list(window).press('End')
  await list(window).getByText('quet-ccitt').first().click()
  const plan = window.locator('[data-tour="plan"]')
  await plan.getByRole('button', { name: /^quet-ccitt\.pdf/ }).click()
  for (const coding of codings) {
    // The reader goes along with the list.
    await list(window).getByText(`quet-${coding}`).first().click()
    await expect(window.getByRole('region', { name: `quet-${coding}.pdf` })).toBeVisible()
    await expect.poll(() => middleOf(window)).toBe('black on white')
  }
  await close()
})

/** What the reader's first page shows: these scans are a black square with a white margin. */
function middleOf(window: Page): Promise<string> {
  return window.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.page canvas')
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return 'nothing'
    const shade = (x: number, y: number) => {
      const [red = 0] = context.getImageData(x * canvas.width, y * canvas.height, 1, 1).data
      return red < 64 ? 'black' : red > 191 ? 'white' : 'grey'
    }
    return `${shade(0.5, 0.5)} on ${shade(0.03, 0.03)}`
  })
}

test('the packaged command line works without a screen, and where it can be cut without a network', async ({
  userData,
  desk,
}) => {
  test.skip(process.platform !== 'linux', 'a screen and a network can be taken away on Linux only')
  await mkdir(join(desk, 'nhap'))
  await makePdf(join(desk, 'nhap', 'mot.pdf'), ['Công khai kết quả giải quyết hồ sơ'])
  const run = (...args: string[]) => runPackaged(args, { offline: canCutNetwork })
  const at = ['--archive', join(desk, 'kho'), '--user-data', userData]
  expect(await run('import', join(desk, 'nhap'), ...at)).toMatchObject({ status: 0 })
  expect((await run('search', 'cong khai ket qua', ...at)).out).toContain('mot.pdf')
  expect(await run('backup', '--to', join(desk, 'sao-luu'), ...at)).toMatchObject({ status: 0 })
  expect(await run('verify', ...at)).toMatchObject({ status: 0 })
  const restored = await run('restore', join(desk, 'sao-luu'), '--to', join(desk, 'lai'))
  expect(restored.status).toBe(0)
  expect((await run('show', 'khong-co', ...at)).status).toBe(1)
})
