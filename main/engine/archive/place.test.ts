import { describe, expect, it } from 'vitest'
import { placeFindings } from './place.ts'

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
