/** What an administrator decides, in the packaged program: the policy file, the portable mode, new versions. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createArchive } from '../../main/engine/archive/index.ts'
import { expect, list, test } from './app.ts'
import { copyProgram, isPackaged, runPackaged, startPackaged } from './packaged/program.ts'

test.skip(!isPackaged, 'npm test packages the program first')

test('a portable copy with a policy keeps everything in its folder, and to what was decided', async ({
  desk,
}) => {
  const copy = await copyProgram()
  try {
    const beside = dirname(copy.program)
    const archive = join(beside, 'kho-chung')
    await mkdir(join(beside, 'van-kho-data'))
    await createArchive({ root: archive, name: 'Kho chung của sở' })
    await writeFile(
      join(beside, 'policy.json'),
      JSON.stringify({
        archive,
        otherArchives: false,
        watchFolders: false,
        openOutside: false,
        settings: { language: 'en' },
      }),
    )
    const env = { HOME: desk, XDG_CONFIG_HOME: join(desk, 'config'), XDG_CACHE_HOME: desk }
    const { program } = copy
    const { window, close } = await startPackaged({ userData: null, program, env })
    await expect(window.getByText('Kho chung của sở').first()).toBeVisible()
    const codes = await window.evaluate(async () => {
      const { settings, imports, archive: archives, files } = globalThis.vanKho
      const folders = [{ path: '/tmp', folderTags: false }]
      const tried = await Promise.all([
        settings.set({ language: 'vi' }),
        imports.watch({ folders }),
        archives.create({ path: '/tmp/kho-khac', name: 'Khác' }),
        archives.openSample({}),
        files.openOutside({ sha256: '0'.repeat(64) }),
      ])
      return tried.map((result) => (result.ok ? 'done' : result.error.code))
    })
    expect(codes).toEqual(codes.map(() => 'policy.refused'))
    await close()
    expect(await readdir(join(beside, 'van-kho-data'))).toContain('preferences.json')
    expect(await readdir(desk)).not.toContain('config')
    const elsewhere = ['search', 'x', '--archive', join(desk, 'khac')]
    const cli = await runPackaged(elsewhere, { program, env })
    expect(cli.status).toBe(1)
    expect(cli.err).toMatch(/quản trị viên/)
  } finally {
    await copy.remove()
  }
})

test('a policy that cannot be read is no reason to run without one', async ({ desk }) => {
  const copy = await copyProgram()
  try {
    const policy = join(dirname(copy.program), 'policy.json')
    await writeFile(policy, '{"watchFolder": false}')
    const { program } = copy
    const said = await runPackaged(['search', 'x', '--archive', desk], { program })
    expect(said.status).toBe(1)
    expect(said.err).toContain(policy)
    expect(said.err).toContain('watchFolder')
  } finally {
    await copy.remove()
  }
})

test('a new version in the policy’s folder is checked, and put in place when the program is closed', async ({
  userData,
  desk,
}) => {
  test.skip(process.platform !== 'linux', 'an AppImage replaces itself on Linux')
  const versions = join(desk, 'phien-ban')
  await mkdir(versions)
  const next = '#!/bin/sh\nexit 0\n# 99.0.0\n'
  const sha512 = createHash('sha512').update(next).digest('base64')
  const name = 'VanKho-99.0.0-x86_64.AppImage'
  await writeFile(join(versions, name), next)
  await writeFile(
    join(versions, 'latest-linux.yml'),
    `version: 99.0.0\nfiles:\n  - url: ${name}\n    sha512: ${sha512}\n    size: ${next.length}\npath: ${name}\nsha512: ${sha512}\nreleaseDate: '2026-01-01T00:00:00.000Z'\n`,
  )
  const image = join(desk, 'VanKho.AppImage')
  await writeFile(image, '#!/bin/sh\nexit 0\n# bản đang chạy\n', { mode: 0o755 })
  await writeFile(join(desk, 'policy.json'), JSON.stringify({ updateFrom: versions }))
  const env = { APPIMAGE: image, XDG_CACHE_HOME: join(desk, 'cache') }
  const { window, close } = await startPackaged({ userData, env })
  await expect(list(window).getByText('216/KH-UBND')).toBeVisible()
  await expect
    .poll(() => window.evaluate(() => globalThis.vanKho.app.update({})), { timeout: 60_000 })
    .toEqual({ ok: true, value: { state: 'ready', version: '99.0.0' } })
  expect(await readFile(image, 'utf8')).toContain('bản đang chạy')
  await close()
  expect(await readFile(image, 'utf8')).toBe(next)
})

test('a version whose bytes are not what was promised is refused; without a policy none is looked for', async ({
  userData,
  desk,
}) => {
  test.skip(process.platform !== 'linux', 'an AppImage replaces itself on Linux')
  const name = 'VanKho-99.0.0-x86_64.AppImage'
  const sha512 = createHash('sha512').update('khác').digest('base64')
  await mkdir(join(desk, 'phien-ban'))
  await writeFile(join(desk, 'phien-ban', name), 'sửa')
  await writeFile(
    join(desk, 'phien-ban', 'latest-linux.yml'),
    `version: 99.0.0\nfiles:\n  - url: ${name}\n    sha512: ${sha512}\npath: ${name}\nsha512: ${sha512}\n`,
  )
  const image = join(desk, 'VanKho.AppImage')
  await writeFile(image, '#!/bin/sh\nexit 0\n', { mode: 0o755 })
  const policy = { updateFrom: join(desk, 'phien-ban') }
  await writeFile(join(desk, 'policy.json'), JSON.stringify(policy))
  const env = { APPIMAGE: image, XDG_CACHE_HOME: join(desk, 'cache') }
  const { window, close } = await startPackaged({ userData, env })
  await expect
    .poll(() => window.evaluate(() => globalThis.vanKho.app.update({})), { timeout: 60_000 })
    .toEqual({ ok: true, value: { state: 'failed', version: null } })
  await close()
  expect(await readFile(image, 'utf8')).toBe('#!/bin/sh\nexit 0\n')

  const free = await startPackaged({ userData: join(userData, 'khac') })
  expect(await free.window.evaluate(() => globalThis.vanKho.app.update({}))).toEqual({
    ok: true,
    value: { state: 'off', version: null },
  })
  await free.close()
})
