/** A log is a help, never a condition: where it cannot be written the program works on. */
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, list, start, test } from './app.ts'

const faults: Readonly<Record<string, (userData: string) => Promise<void>>> = {
  'on a full disk': async (userData) => {
    await mkdir(join(userData, 'logs'))
    // Linux' device that is always full.
    await symlink('/dev/full', join(userData, 'logs', 'van-kho.log'))
  },
  'whose folder cannot be made': (userData) => writeFile(join(userData, 'logs'), ''),
}

for (const [where, prepare] of Object.entries(faults))
  test(`a log ${where} stops nothing`, async ({ userData }) => {
    test.skip(process.platform !== 'linux', 'faults are made as Linux has them')
    await prepare(userData)
    const { app, window } = await start(userData)
    const boxes = await app.evaluate(({ dialog }) => {
      const shown: string[] = []
      dialog.showMessageBox = async (...args: unknown[]) => {
        shown.push(JSON.stringify(args.at(-1)))
        return { response: 0, checkboxChecked: false }
      }
      for (let line = 0; line < 100; line++) console.error(`dòng ${line}`)
      return new Promise<string[]>((resolve) => {
        setImmediate(() => setImmediate(() => resolve(shown)))
      })
    })
    expect(boxes).toEqual([])
    await list(window).getByText('216/KH-UBND').first().click()
    const saved = await window.evaluate(async () => {
      const { plans } = globalThis.vanKho
      const filter = { facets: {}, trash: false }
      const sort = { by: 'issuedOn', descending: true } as const
      const page = await plans.list({ filter, sort, offset: 0, limit: 1 })
      const plan = await plans.get({ id: page.ok ? (page.value.plans[0]?.id ?? '') : '' })
      if (!plan.ok) return plan.error.code
      const { id, revision: base } = plan.value
      const answer = await plans.save({ id, base, change: { notes: 'vẫn lưu được' } })
      return answer.ok ? 'saved' : answer.error.code
    })
    expect(saved).toBe('saved')
    await app.close()
  })
