import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toAppError } from '../../preload/errors.ts'
import { policyPlaces } from './policy-places.ts'
import { dataFolder, programFolder } from './program-folder.ts'
import { readPolicy } from './read-policy.ts'
import { withoutSandbox } from './sandbox.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-chinh-sach-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const windows = { platform: 'win32', env: { APPDATA: '/home/an/AppData' }, electron: '45' } as const

describe('where a program lies and keeps its data', () => {
  it('has no folder of its own when it runs from its sources', () => {
    const node = { env: {}, platform: 'linux', execPath: '/usr/bin/node' } as const
    expect(programFolder({ ...node, electron: undefined })).toBeNull()
    expect(programFolder({ ...node, execPath: '/x/electron', electron: '45' })).toBeNull()
  })

  it('keeps them with the person, wherever it is installed', () => {
    const program = { ...windows, execPath: join(folder, 'VanKho.exe') }
    expect(dataFolder(program)).toBe(join('/home/an/AppData', 'van-kho'))
    const linux = { env: { XDG_CONFIG_HOME: '/x' }, platform: 'linux', electron: '45' } as const
    expect(dataFolder({ ...linux, execPath: '/opt/van-kho/van-kho' })).toBe('/x/van-kho')
  })

  it('keeps them beside a program that has a folder for them, and beside the portable build', async () => {
    const data = join(folder, 'van-kho-data')
    await mkdir(data)
    const linux = { platform: 'linux', electron: '45' } as const
    expect(dataFolder({ ...linux, env: {}, execPath: join(folder, 'van-kho') })).toBe(data)
    const image = { APPIMAGE: join(folder, 'VanKho.AppImage') }
    expect(dataFolder({ ...linux, env: image, execPath: '/tmp/.mount_x/van-kho' })).toBe(data)
    const stick = { ...windows.env, PORTABLE_EXECUTABLE_DIR: '/stick' }
    const unpacked = { ...windows, env: stick, execPath: '/temp/VanKho.exe' }
    expect(dataFolder(unpacked)).toBe(join('/stick', 'van-kho-data'))
  })
})

describe('an administrator’s policy', () => {
  const write = async (name: string, content: string) => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  const refusal = (place: string) => {
    try {
      readPolicy([place], {})
    } catch (error) {
      return toAppError(error)
    }
    return null
  }

  it('allows everything where there is none', () => {
    const { policy, path } = readPolicy([join(folder, 'policy.json')], {})
    expect(path).toBeNull()
    expect(policy).toMatchObject({ otherArchives: true, watchFolders: true, openOutside: true })
    expect(policy.updateFrom).toBeUndefined()
  })

  it('is the machine’s before the one beside the program', async () => {
    const machine = await write('may.json', '{"watchFolders": false}')
    const beside = await write('canh.json', '{"watchFolders": true}')
    expect(readPolicy([machine, beside], {})).toMatchObject({
      policy: { watchFolders: false },
      path: machine,
    })
    const program = {
      platform: 'linux',
      env: {},
      execPath: '/opt/x/van-kho',
      electron: '45',
    } as const
    expect(policyPlaces(program)).toEqual(['/etc/van-kho/policy.json', '/opt/x/policy.json'])
  })

  it('names people’s folders by variables, and survives Notepad', async () => {
    const path = await write('a.json', '\uFEFF{"archive": "%USERPROFILE%\\\\Kho"}')
    const env = { USERPROFILE: 'C:\\Users\\an' }
    expect(readPolicy([path], env).policy.archive).toBe('C:\\Users\\an\\Kho')
  })

  it.each([
    ['not JSON', '{"archive": '],
    ['a key that there is not', '{"watchFolder": false}'],
    ['a value of another kind', '{"watchFolders": "no"}'],
    ['a folder that is not absolute', '{"archive": "Kho"}'],
    ['an address without encryption', '{"updateFrom": "http://noi-bo/van-kho"}'],
    ['a setting that there is not', '{"settings": {"colour": "red"}}'],
    ['not an object', 'null'],
  ])('is refused with its place and the reason: %s', async (_what, content) => {
    const path = await write('policy.json', content)
    expect(refusal(path)).toMatchObject({ code: 'policy.invalid', params: { path } })
  })

  it('is refused, not ignored, when it cannot be read', async () => {
    await mkdir(join(folder, 'policy.json'))
    expect(refusal(join(folder, 'policy.json'))?.code).toBe('policy.invalid')
  })
})

describe('without Chromium’s sandbox', () => {
  const person = { isOff: true, isPackaged: true, uid: 1000 }

  it('the installed program does not start, and says why', () => {
    expect(withoutSandbox(person)).toMatchObject({ code: 'sandbox.off' })
    expect(withoutSandbox({ ...person, uid: undefined })).toMatchObject({ code: 'sandbox.off' })
  })

  it('only root starts it, for whom there is none, and who works on its sources', () => {
    expect(withoutSandbox({ ...person, uid: 0 })).toBeNull()
    expect(withoutSandbox({ ...person, isPackaged: false })).toBeNull()
    expect(withoutSandbox({ ...person, isOff: false })).toBeNull()
  })
})
