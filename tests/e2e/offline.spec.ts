/** A clerk's work in the packaged program while its network is cut: a namespace in which there is not even a loopback. */
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Extraction } from '../../main/engine/extraction/index.ts'
import { makeScan } from '../../main/engine/extraction/testing/a-scan.ts'
import { makePdf } from '../fixtures/documents.ts'
import { expect, test } from './app.ts'
import { note } from './audit/list.ts'
import { canCutNetwork, isPackaged, startPackaged } from './packaged/program.ts'
import { openHit } from './reader-hits.ts'

test.skip(!isPackaged, 'npm test packages the program first')
test.skip(
  !canCutNetwork,
  'only Linux takes a network away, where it has namespaces for this person',
)

test('imports, recognises, finds, reads, prints, backs up and restores without a network', {
  tag: '@audit',
}, async ({ userData, desk }) => {
  const [inbox, archive, backups, restored] = ['nhap', 'kho', 'sao-luu', 'khoi-phuc'].map((name) =>
    join(desk, name),
  ) as [string, string, string, string]
  for (const folder of [inbox, backups]) await mkdir(folder)
  await makePdf(join(inbox, 'co-chu.pdf'), ['Rà soát quy trình nội bộ liên thông điện tử'])
  await makeScan(join(inbox, 'ban-quet.pdf'), ['Về việc sắp xếp tổ dân phố'], { size: [400, 200] })

  const { window, close } = await startPackaged({ userData, offline: true })
  await window.evaluate((path) => globalThis.vanKho.archive.create({ path, name: 'Kho' }), archive)
  await window.evaluate((path) => globalThis.vanKho.imports.add({ paths: [path] }), inbox)

  // Recognised in the background; the search is asked again as a person would.
  await expect
    .poll(
      () =>
        window.evaluate(async () => {
          const page = await globalThis.vanKho.search.run({
            text: 'sap xep to dan pho',
            filter: { facets: {}, trash: false },
          })
          return page.ok ? page.value.plansMatched : 0
        }),
      { timeout: 400_000 },
    )
    .toBe(1)
  await openHit(window, 'ra soat quy trinh noi bo lien thong', 'co-chu.pdf')
  await expect(window.getByRole('region', { name: 'co-chu.pdf' })).toContainText('liên thông')

  const register = join(desk, 'muc-luc.pdf')
  const printed = await window.evaluate(
    (path) => globalThis.vanKho.lists.savePdf({ path, subtitle: 'Kho', runningPages: false }),
    register,
  )
  expect(printed).toMatchObject({ ok: true, value: { plans: 2, problems: [] } })
  const reading = new Extraction({ workers: 1 })
  const [page] = await reading
    .extract(register, 'muc-luc.pdf')
    .then(({ pages }) => pages)
    .finally(() => reading.close())
  expect(page?.text).toContain('MỤC LỤC')

  const report = await window.evaluate(
    async ({ folder, to }) => {
      const { backups: calls, archive: open } = globalThis.vanKho
      await calls.configure({ folder, daily: false })
      const made = await calls.run({})
      const [found] = await calls.find({ folder }).then((list) => (list.ok ? list.value : []))
      const id = found?.entries[0]?.id ?? ''
      const back = await calls.restore({ folder, archive: found?.archive ?? '', id, to })
      const status = await open.open({ path: to })
      return {
        made: made.ok && made.value.problems.length,
        back: back.ok && { plans: back.value.plans, problems: back.value.problems.length },
        open: status.ok && status.value.state,
      }
    },
    { folder: backups, to: restored },
  )
  expect(report).toEqual({ made: 0, back: { plans: 2, problems: 0 }, open: 'open' })
  expect(await readdir(restored)).toContain('archive.json')
  await close()
  note(
    'Without a network',
    'imported, recognised, found, read, printed, backed up, restored, in an empty network namespace',
  )
})
