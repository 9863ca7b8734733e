import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Desk,
  emptyDesk,
  neighbour,
  type Tab,
  withBeside,
  withClosed,
  withOpened,
} from './tabs.ts'

const tab = (name: string, query = '', passing = false): Tab => ({
  planId: '01hzy0000000000000000000aa',
  attachment: {
    sha256: name,
    name,
    mediaType: 'application/pdf',
    bytes: 1,
    pages: 1,
    kind: 'original',
    addedAt: '2024-01-01T00:00:00Z',
    text: 'full',
    problem: null,
  },
  query,
  passing,
})
const opened = (...names: string[]) =>
  names.reduce<Desk>((desk, name) => withOpened(desk, tab(name)), emptyDesk)
const names = (desk: Desk) => desk.tabs.map(({ attachment }) => attachment.name)

test('a document that is opened again keeps its place and takes the new search', () => {
  const desk = withOpened(opened('a', 'b'), tab('a', 'đầu tư'))
  expect(names(desk)).toEqual(['a', 'b'])
  expect(desk.tabs[0]?.query).toBe('đầu tư')
})

test('going through the list leaves one tab, opening from it keeps that', () => {
  const passed = ['b', 'c'].reduce(
    (desk, name) => withOpened(desk, tab(name, '', true)),
    opened('a'),
  )
  expect(names(passed)).toEqual(['a', 'c'])
  const kept = withOpened(withOpened(passed, tab('c')), tab('d', '', true))
  expect(names(kept)).toEqual(['a', 'c', 'd'])
})

test('closing what is read goes to the right, at the end to the left', () => {
  const desk = opened('a', 'b', 'c')
  expect(neighbour(desk, 'b')?.attachment.name).toBe('c')
  expect(neighbour(desk, 'c')?.attachment.name).toBe('b')
  expect(neighbour(opened('a'), 'a')).toBeNull()
})

test('closing what stands beside ends the comparison', () => {
  const desk = withBeside(opened('a', 'b'), 'b')
  expect(withClosed(desk, 'b').beside).toBeNull()
  expect(withClosed(desk, 'a').beside).toBe('b')
})

test('however many are opened, the strip stays short and what is compared stays on it', () => {
  const name = fc.integer({ min: 0, max: 40 }).map(String)
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 60 }), (opens) => {
      const [first = ''] = opens
      const desk = opens
        .slice(1)
        .reduce((last, next) => withOpened(last, tab(next)), withBeside(opened(first), first))
      expect(names(desk).length).toBeLessThanOrEqual(12)
      expect(new Set(names(desk)).size).toBe(names(desk).length)
      expect(names(desk)).toContain(first)
      expect(names(desk)).toContain(opens.at(-1))
    }),
  )
})
