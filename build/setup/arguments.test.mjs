import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { splitArguments } from './arguments.mjs'

const here = resolve('/nha/ban')
const split = (...args) => splitArguments(args, here)

test('keeps the picture’s file and hands everything else to the program, in order', () => {
  expect(split('--lang=vi', '--screenshot', 'a b.png', 'kho')).toEqual({
    screenshot: resolve(here, 'a b.png'),
    passedOn: ['--lang=vi', 'kho'],
  })
})

test('takes the name after an equals sign too, with further ones in it', () => {
  expect(split('--screenshot=a=b.png').screenshot).toBe(resolve(here, 'a=b.png'))
})

test('a folder for the program’s own data reaches Chromium whole and behind an equals sign', () => {
  const passedOn = [`--user-data-dir=${resolve(here, 'may')}`]
  expect(split('--user-data-dir', 'may').passedOn).toEqual(passedOn)
  expect(split('--user-data-dir=may').passedOn).toEqual(passedOn)
})

test('opens the window when no picture is asked for', () => {
  expect(split()).toEqual({ screenshot: null, passedOn: [] })
})

test('says that a path is missing', () => {
  expect(() => split('--screenshot')).toThrow('--screenshot')
  expect(() => split('--user-data-dir', '--lang=vi')).toThrow('--user-data-dir')
})
