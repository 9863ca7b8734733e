import { expect, test } from 'vitest'
import { recallPlace, rememberPlace } from './remembered-place.ts'

function aStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  }
}

const place = {
  pageNumber: 37,
  zoom: 'page-width',
  rotation: 0,
  pagesAbreast: 1,
  continuous: true,
} as const

test('a file opens again where it was left', () => {
  const storage = aStorage()
  rememberPlace('aa', place, storage)
  rememberPlace('bb', { ...place, pageNumber: 2 }, storage)
  rememberPlace('aa', { ...place, pageNumber: 38 }, storage)
  expect(recallPlace('aa', storage)?.pageNumber).toBe(38)
  expect(recallPlace('bb', storage)?.pageNumber).toBe(2)
  expect(recallPlace('cc', storage)).toBeNull()
})

test('the file that was not read for longest is forgotten first', () => {
  const storage = aStorage()
  for (let i = 0; i <= 500; i++) rememberPlace(`file ${i}`, place, storage)
  expect(recallPlace('file 0', storage)).toBeNull()
  expect(recallPlace('file 1', storage)).toEqual(place)
})

test('what is damaged counts as nothing and is written over', () => {
  const storage = aStorage()
  storage.setItem('van-kho.reader.places', '[["aa", {"pageNumber": "x"}]]')
  expect(recallPlace('aa', storage)).toBeNull()
  rememberPlace('aa', place, storage)
  expect(recallPlace('aa', storage)).toEqual(place)
})
