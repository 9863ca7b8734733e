import { expect, it } from 'vitest'
import { listCommand } from './list-keys.ts'

const aKey = (key: string, more: object = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

it('moves by rows, pages and to the ends, and chooses a range with Shift', () => {
  const place = (key: string, more?: object) => {
    const command = listCommand(aKey(key, more))
    return command?.do === 'move' ? [command.to(20, 99), command.extend] : null
  }
  expect(place('ArrowDown')).toEqual([21, false])
  expect(place('ArrowUp', { shiftKey: true })).toEqual([19, true])
  expect(place('PageDown')).toEqual([30, false])
  expect(place('End')).toEqual([99, false])
  expect(place('Home')).toEqual([0, false])
})

it('gives the six areas the keys 1 to 6, whatever the keyboard layout writes', () => {
  expect(listCommand(aKey('ê', { code: 'Digit3' }))).toEqual({ do: 'area', place: 2 })
  expect(listCommand(aKey('6', { code: 'Numpad6' }))).toEqual({ do: 'area', place: 5 })
  expect(listCommand(aKey('7', { code: 'Digit7' }))).toBeNull()
  expect(listCommand(aKey('1', { code: 'Digit1', ctrlKey: true }))).toBeNull()
})

it('opens, chooses, confirms and throws away', () => {
  expect(listCommand(aKey('Enter'))).toEqual({ do: 'read' })
  expect(listCommand(aKey('Enter', { ctrlKey: true }))).toEqual({ do: 'confirm' })
  expect(listCommand(aKey(' '))).toEqual({ do: 'toggle' })
  expect(listCommand(aKey('a', { code: 'KeyA', ctrlKey: true }))).toEqual({ do: 'all' })
  expect(listCommand(aKey('Delete'))).toEqual({ do: 'trash' })
  expect(listCommand(aKey('x', { code: 'KeyX' }))).toBeNull()
})
