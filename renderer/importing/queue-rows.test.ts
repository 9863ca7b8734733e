import { expect, it } from 'vitest'
import type { ImportItem } from '../../preload/model.ts'
import { queueRows } from './queue-rows.ts'

const anItem = (name: string, group: string): ImportItem => ({
  id: name,
  batch: 'b',
  path: `/nguon/${name}`,
  name,
  bytes: 1,
  group,
  state: 'waiting',
  planId: null,
  problem: null,
})

it('shows the newest first, and files of one plan under the one that leads it', () => {
  const items = [
    anItem('cu.txt', 'c'),
    anItem('216-KH.docx', '216'),
    anItem('216-KH.pdf', '216'),
    anItem('217-KH.pdf', '217'),
    anItem('216-KH.xlsx', '216'),
  ]
  expect(queueRows(items, 10).map(({ item, joins }) => [item.name, joins])).toEqual([
    ['216-KH.pdf', false],
    ['216-KH.xlsx', true],
    ['216-KH.docx', true],
    ['217-KH.pdf', false],
    ['cu.txt', false],
  ])
  expect(queueRows(items, 2)).toHaveLength(2)
})
