/** DESIGN.md 12 against the packaged program: what may start the program, and what it may be started from. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '../app.ts'
import { copyProgram, isPackaged, packagedProgram, runPackaged } from '../packaged/program.ts'
import { note } from './list.ts'

test.skip(!isPackaged, 'npm test packages the program first')

/** What @electron/fuses writes for a fuse that is off, and on. */
const [off, on] = [48, 49]

test('fuses: the program starts from its own archive, and from nothing that a person near it may set', {
  tag: '@audit',
}, async ({ desk }) => {
  const wire = await getCurrentFuseWire(packagedProgram)
  const wanted = {
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  }
  for (const [fuse, state] of Object.entries(wanted))
    expect(wire[Number(fuse) as FuseV1Options], fuse).toBe(state)
  note('Fuses', 'RunAsNode, NODE_OPTIONS, inspect off; asar only, asar integrity on')

  const mark = join(desk, 'da-chay')
  const intruder = join(desk, 'la.cjs')
  await writeFile(intruder, `require('fs').writeFileSync(${JSON.stringify(mark)}, 'x')`)
  const asNode = await runPackaged(['--version'], {
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${intruder}` },
  })
  expect(asNode).toMatchObject({ status: 0 })
  expect(asNode.out).toMatch(/^\d+\.\d+\.\d+\s*$/)
  expect(await readdir(desk)).toEqual(['la.cjs'])
  note('Fuses at work', 'ELECTRON_RUN_AS_NODE and NODE_OPTIONS change nothing, no foreign code ran')

  const copy = await copyProgram()
  try {
    const planted = join(dirname(copy.program), 'resources', 'app')
    await mkdir(planted)
    await writeFile(join(planted, 'package.json'), '{"name":"la","main":"la.cjs"}')
    await writeFile(join(planted, 'la.cjs'), await readFile(intruder))
    expect(await runPackaged(['--version'], { program: copy.program })).toMatchObject({ status: 0 })
    expect(await readdir(desk)).toEqual(['la.cjs'])
    note('Asar only', 'a folder resources/app put beside the archive is not loaded')
  } finally {
    await copy.remove()
  }
})
