import { expect, test } from 'vitest'
import { type Place, Visits } from './visits.ts'

const page = (pageNumber: number): Place => ({ pageNumber, left: null, top: null })

test('back returns to the place that was left, forward to where one came from', () => {
  const visits = new Visits()
  visits.leave(page(1))
  visits.leave(page(37))
  expect(visits.back(page(52))).toEqual(page(37))
  expect(visits.back(page(37))).toEqual(page(1))
  expect(visits.canGoBack).toBe(false)
  expect(visits.forward(page(1))).toEqual(page(37))
  expect(visits.forward(page(37))).toEqual(page(52))
  expect(visits.canGoForward).toBe(false)
})

test('a new jump forgets what lay ahead', () => {
  const visits = new Visits()
  visits.leave(page(1))
  visits.back(page(2))
  visits.leave(page(1))
  expect(visits.canGoForward).toBe(false)
})

test('there is nowhere to go back to at the beginning', () => {
  expect(new Visits().back(page(1))).toBeNull()
})
