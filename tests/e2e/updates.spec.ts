/** New versions from where the administrator says, in the packaged program: a folder, or the office's own server. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, list, test } from './app.ts'
import { note } from './audit/list.ts'
import { Sink } from './audit/sink.ts'
import { copyProgram, isPackaged, startPackaged } from './packaged/program.ts'
import { OfficeServer } from './updates/office-server.ts'
import { imageName, install, nextImage, publish } from './updates/version-99.ts'

test.skip(!isPackaged, 'npm test packages the program first')
test.skip(process.platform !== 'linux', 'an AppImage replaces itself on Linux')

const update = (window: Page) =>
  window.evaluate(async () => {
    const answer = await globalThis.vanKho.app.update({})
    return answer.ok ? answer.value : answer.error
  })

const becomes = (window: Page, state: string, version: string | null) =>
  expect.poll(() => update(window)).toEqual({ state, version })

test('a new version in the policy’s folder is checked, and put in place when the program is closed', async ({
  userData,
  desk,
}) => {
  const versions = join(desk, 'phien-ban')
  await publish(versions)
  const { env, isReplaced } = await install(desk, { updateFrom: versions })
  const { window, close } = await startPackaged({ userData, env })
  await expect(list(window).getByText('216/KH-UBND')).toBeVisible()
  await becomes(window, 'ready', '99.0.0')
  expect(await isReplaced()).toBe(false)
  await close()
  expect(await readFile(join(desk, 'VanKho.AppImage'), 'utf8')).toBe(nextImage)
})

test('a new version on the office’s server is found where its certificate is trusted, and only there', {
  tag: '@audit',
}, async ({ userData, desk }) => {
  await publish(join(desk, 'phien-ban'))
  const office = await OfficeServer.open(join(desk, 'phien-ban'))
  try {
    const { env, isReplaced } = await install(desk, { updateFrom: office.address })
    const stranger = await startPackaged({ userData, env })
    await becomes(stranger.window, 'failed', null)
    await stranger.close()
    expect(office.asked).toEqual([])

    const args = [office.trust]
    const { window, close } = await startPackaged({ userData, env, args })
    await becomes(window, 'ready', '99.0.0')
    await close()
    expect(office.asked).toEqual(['/van-kho/latest-linux.yml', `/van-kho/${imageName}`])
    expect(await isReplaced()).toBe(true)
  } finally {
    await office.close()
  }
  note(
    'New versions',
    'from the office’s server only where its certificate is trusted; only two files were asked for',
  )
})

test('other bytes than were promised, and a version that lies elsewhere, are refused', {
  tag: '@audit',
}, async ({ userData, desk }) => {
  const elsewhere = await Sink.open()
  await publish(join(desk, 'phien-ban'), 'khác')
  await publish(join(desk, 'chuyen-di'))
  const forged = await OfficeServer.open(join(desk, 'phien-ban'))
  const moved = await OfficeServer.open(join(desk, 'chuyen-di'), { [imageName]: elsewhere.url })
  try {
    for (const office of [forged, moved]) {
      const { env, isReplaced } = await install(desk, { updateFrom: office.address })
      const args = [office.trust]
      const { window, close } = await startPackaged({ userData, env, args })
      await becomes(window, 'failed', null)
      await close()
      expect(office.asked).toContain(`/van-kho/${imageName}`)
      expect(await isReplaced()).toBe(false)
    }
    expect(elsewhere.reached).toEqual([])
  } finally {
    await Promise.all([forged, moved, elsewhere].map((server) => server.close()))
  }
  note(
    'Forged versions',
    'other bytes than promised, and a server that leads elsewhere: refused, nothing replaced',
  )
})

test('nobody is asked without a place in the policy, nor for a copy that cannot replace itself', {
  tag: '@audit',
}, async ({ userData, desk }) => {
  await publish(join(desk, 'phien-ban'))
  const office = await OfficeServer.open(join(desk, 'phien-ban'))
  const copy = await copyProgram()
  try {
    const args = [office.trust]
    const { env } = await install(desk, {})
    const unasked = await startPackaged({ userData, env, args })
    expect(await update(unasked.window)).toEqual({ state: 'off', version: null })
    await unasked.close()

    const policy = JSON.stringify({ updateFrom: office.address })
    await writeFile(join(copy.folder, 'policy.json'), policy)
    const { program } = copy
    const { window, close } = await startPackaged({ userData, args, program })
    expect(await update(window)).toEqual({ state: 'off', version: null })
    await close()
    expect(office.asked).toEqual([])
  } finally {
    await Promise.all([office.close(), copy.remove()])
  }
  note(
    'No new versions',
    'without a policy, or for a copy that cannot replace itself, nobody is asked',
  )
})
