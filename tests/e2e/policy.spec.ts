/** What an administrator decides, in the packaged program: the policy file and the portable mode. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createArchive } from '../../main/engine/archive/index.ts'
import { expect, test } from './app.ts'
import { note } from './audit/list.ts'
import { copyProgram, isPackaged, runPackaged, startPackaged } from './packaged/program.ts'

test.skip(!isPackaged, 'npm test packages the program first')

test('a portable copy with a policy keeps everything in its folder, and to what was decided', {
  tag: '@audit',
}, async ({ desk }) => {
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
    // What was decided is shown and not offered; the rest is the person's as ever.
    await window.keyboard.press('Control+,')
    const dialog = window.getByRole('dialog')
    await expect(dialog.getByRole('radio', { name: 'English' })).toBeDisabled()
    await dialog.getByText('Dark', { exact: true }).click()
    await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await window.keyboard.press('Escape')
    await expect(window.getByRole('button', { name: /^en: / })).toBeDisabled()
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
  note(
    'Policy',
    'settings, watched folders, other archives and other programs are refused in the window; the command line is bound too',
  )
})

test('a policy that cannot be read is no reason to run without one', { tag: '@audit' }, async ({
  desk,
}) => {
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
  note('A damaged policy', 'the program does not start, and says where and why')
})
