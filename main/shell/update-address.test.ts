import { expect, it } from 'vitest'
import { updateAddress } from './update-address.ts'

it.each([
  ['https://kho.so.vn/van-kho', 'https://kho.so.vn/van-kho/'],
  ['https://kho.so.vn', 'https://kho.so.vn/'],
  ['HTTPS://Kho.So.VN:443/Van-Kho/', 'https://kho.so.vn/Van-Kho/'],
  ['https://kho.so.vn:8443/a b', 'https://kho.so.vn:8443/a%20b/'],
])('%s is asked for as %s', (from, address) => {
  expect(updateAddress(from)).toBe(address)
})

it.each(['\\\\may-chu\\van-kho', 'D:\\ban-moi', '/srv/van-kho'])('%s is a folder', (from) => {
  expect(updateAddress(from)).toBeNull()
})
