import { expect, test } from 'vitest'
import { missingLibraries, presentNames } from './system-libraries.mjs'

test('names the libraries that ldd does not find, and only those', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    '\tlibnss3.so => not found',
  ].join('\n')
  expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
})

test('finds nothing missing on a system that has all', () => {
  expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x1)\n')).toEqual([])
})

test('asks a newer Debian for the package under its newer name', () => {
  const known = new Set(['libasound2t64', 'libnss3'])
  expect(presentNames(['libasound2', 'libnss3'], known)).toEqual(['libasound2t64', 'libnss3'])
})
