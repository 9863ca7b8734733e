import { describe, expect, it } from 'vitest'
import type { FacetCounts } from '../../preload/model.ts'
import { suggestionsFor } from './suggestions.ts'

const known = {
  saved: [{ id: '01j0', name: 'Một cửa', text: '"một cửa"', filter: { facets: {}, trash: false } }],
  recent: ['đất đai'],
  counts: {
    type: [
      { value: 'KH', count: 8 },
      { value: 'QD', count: 2 },
    ],
    year: [
      { value: '2022', count: 3 },
      { value: '', count: 1 },
    ],
  } as FacetCounts,
  nameOf: (_: string, value: string) => ({ KH: 'Kế hoạch', QD: 'Quyết định' })[value] ?? value,
}
const texts = (typed: string) =>
  suggestionsFor(typed, known).map((one) => (one.kind === 'saved' ? one.search.name : one.text))

describe('the search box offers', () => {
  it('what was saved and asked, and the fields, before anything is typed', () => {
    expect(texts('')).toEqual([
      'Một cửa',
      'đất đai',
      'loại:',
      'năm:',
      'cơ-quan:',
      'khu-vực:',
      'thẻ:',
    ])
  })

  it('the values that there are after a field, with and without accents, in quotes where needed', () => {
    expect(texts('cải cách loại:')).toEqual([
      'cải cách loại:"Kế hoạch" ',
      'cải cách loại:"Quyết định" ',
    ])
    expect(texts('loai:ke')).toEqual(['loai:"Kế hoạch" '])
    expect(texts('năm:')).toEqual(['năm:2022 '])
  })

  it('nothing for words, nor after what is no field', () => {
    expect(texts('cải cách')).toEqual([])
    expect(texts('Kính gửi:')).toEqual([])
  })
})
