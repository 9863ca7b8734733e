import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgePlace, placeFindings } from './place.ts'
import { aFolder } from './testing/an-archive.ts'

const said = (root: string, env: NodeJS.ProcessEnv = {}) =>
  placeFindings(root, env).map(({ code, params }) => `${code} ${params.service ?? ''}`.trim())

describe('the place of an archive', () => {
  it('is warned of in folders that a service synchronises', () => {
    expect(said('C:\\Users\\lan\\OneDrive - UBND\\Kho')).toEqual(['place.synced OneDrive'])
    expect(said('C:\\Users\\lan\\OneDrive\\Kho')).toEqual(['place.synced OneDrive'])
    expect(said('D:\\Tai lieu\\Kho', { OneDriveCommercial: 'd:\\tai lieu\\' })).toEqual([
      'place.synced OneDrive',
    ])
    expect(said('G:\\My Drive\\Kho')).toEqual(['place.synced Google Drive'])
    expect(said('/Users/lan/Library/CloudStorage/GoogleDrive-lan@x.vn/Kho')).toEqual([
      'place.synced Google Drive',
    ])
    expect(said('/home/lan/Dropbox/Kho')).toEqual(['place.synced Dropbox'])
  })

  it('is warned of on the network', () => {
    expect(said('\\\\may-chu\\van-thu\\Kho')).toEqual(['place.network'])
    expect(said('//may-chu/van-thu/Kho')).toEqual(['place.network'])
    expect(said('\\\\?\\UNC\\may-chu\\van-thu\\Kho')).toEqual(['place.network'])
  })

  it('is judged by where it leads, also before it is there', async () => {
    const folder = await aFolder()
    await mkdir(join(folder, 'OneDrive', 'van-thu'), { recursive: true })
    await symlink(join(folder, 'OneDrive', 'van-thu'), join(folder, 'kho'), 'junction')
    const root = join(folder, 'kho', 'moi', '2026')
    expect(await judgePlace(root, { env: {} })).toEqual([
      { code: 'place.synced', params: { service: 'OneDrive', path: root } },
    ])
    const plain = join(folder, 'o-cung')
    expect(await judgePlace(plain, { env: {} })).toEqual([])
    // A share that is mounted has a name like any folder's.
    const share = async () => 0xfe534d42 | 0
    expect(await judgePlace(plain, { env: {}, typeOf: share })).toEqual([
      { code: 'place.network', params: { path: plain } },
    ])
  })

  it('is left in peace on a disk of the machine', () => {
    expect(said('D:\\Kho văn bản')).toEqual([])
    expect(
      said('C:\\Users\\lan\\Documents\\OneDriver\\Kho', { OneDrive: 'C:\\Users\\lan\\One' }),
    ).toEqual([])
    expect(said('\\\\?\\C:\\Kho')).toEqual([])
    expect(said('/home/lan/Kho')).toEqual([])
  })
})
