import { expect, test } from 'vitest'
import { commandFor } from './pdf-keys.ts'

const press = (key: string, held: Partial<Parameters<typeof commandFor>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test('a letter typed in a box is a letter', () => {
  expect(commandFor(press('r'), true)).toBeNull()
  expect(commandFor(press('r'), false)).toBe('rotateRight')
})

test('Ctrl+F finds from a box too, and Ctrl+Shift+F is left to the search over everything', () => {
  expect(commandFor(press('f', { ctrlKey: true }), true)).toBe('find')
  expect(commandFor(press('F', { ctrlKey: true, shiftKey: true }), false)).toBeNull()
})

test('arrows turn pages alone and walk through the history with Alt', () => {
  expect(commandFor(press('ArrowLeft'), false)).toBe('previousPage')
  expect(commandFor(press('ArrowLeft', { altKey: true }), false)).toBe('back')
  expect(commandFor(press('ArrowLeft'), true)).toBeNull()
})

test('Ctrl+Home in a box moves the caret, not the document', () => {
  expect(commandFor(press('Home', { ctrlKey: true }), true)).toBeNull()
  expect(commandFor(press('Home', { ctrlKey: true }), false)).toBe('firstPage')
})
