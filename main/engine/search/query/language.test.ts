import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Abbreviations, matchRanges, SearchIndex } from '../index.ts'
import { aPlan } from '../testing/plans.ts'

const abbreviations = [
  { id: 'CCHC', vi: 'cải cách hành chính', en: '' },
  { id: 'UBND', vi: 'ủy ban nhân dân', en: '' },
  { id: 'KH', vi: 'kế hoạch', en: '' },
]

let dir: string
let index: SearchIndex
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vk-cu-phap-'))
  index = await SearchIndex.open(dir, { vocabulary: { abbreviations } })
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const find = (text: string) => index.search(text, { offset: 0, limit: 50 })
const titles = (text: string) =>
  find(text)
    .plans.map((plan) => plan.title.text)
    .sort()
const understood = (text: string) =>
  find(text).understood.map(({ kind, text: said }) => [kind, said])
const marked = (query: string, text: string) =>
  matchRanges(query, text, new Abbreviations(abbreviations)).map(([from, to]) =>
    text.slice(from, to),
  )

describe('OR', () => {
  beforeEach(() => {
    index.put(aPlan({ title: 'a' }, 'cải cách thể chế'))
    index.put(aPlan({ title: 'b' }, 'đổi mới phương thức'))
    index.put(aPlan({ title: 'c' }, 'đổi đất lấy hạ tầng, cách làm'))
  })

  it.each([
    ['cải cách OR đổi mới ', ['a', 'b']],
    ['cải cách HOẶC "đổi đất"', ['a', 'c']],
    ['thể chế | phương thức | hạ tầng ', ['a', 'b', 'c']],
    ['đổi mới OR đổi đất -"hạ tầng"', ['b']],
  ])('%s gives %j', (typed, expected) => {
    expect(titles(typed)).toEqual(expected)
  })

  it('is a word where there is nothing on both sides of it', () => {
    expect(titles('OR cải ')).toEqual([])
    expect(understood('cải OR ')).toEqual([
      ['word', 'cải'],
      ['word', 'OR'],
    ])
  })

  it('is told as one of several', () => {
    expect(understood('cải cách OR đổi mới')).toEqual([['or', 'cải cách, đổi mới']])
  })
})

describe('NEAR', () => {
  beforeEach(() => {
    index.put(aPlan({ title: 'gần' }, 'giảm nghèo bền vững ở vùng cao'))
    index.put(aPlan({ title: 'ngược' }, 'vùng cao giảm nghèo'))
    index.put(aPlan({ title: 'xa' }, `nghèo ${'và '.repeat(12)} vùng`))
    index.put(aPlan({ title: 'trang khác' }, 'nghèo', 'vùng'))
  })

  it.each([
    ['nghèo NEAR/3 vùng', ['gần', 'ngược']],
    ['nghèo NEAR/2 vùng', ['ngược']],
    ['nghèo GẦN/12 vùng', ['gần', 'ngược', 'xa']],
    ['"giảm nghèo" NEAR "vùng cao"', ['gần', 'ngược']],
    ['nghèo NEAR/12 vùng bền ', ['gần']],
  ])('%s gives %j', (typed, expected) => {
    expect(titles(typed)).toEqual(expected)
  })

  it('is told, and marks both sides', () => {
    expect(understood('nghèo NEAR/3 vùng')).toEqual([['near', 'nghèo NEAR/3 vùng']])
    expect(marked('nghèo NEAR/1 vùng', 'nghèo ở vùng, không phải nghèo')).toEqual(['nghèo', 'vùng'])
  })
})

describe('a star at the end', () => {
  it('stands for every word that begins so, in the middle of a query too', () => {
    index.put(aPlan({ title: 'a' }, 'cải cách'))
    index.put(aPlan({ title: 'b' }, 'cảnh cách'))
    index.put(aPlan({ title: 'c' }, 'canh gác'))
    expect(titles('ca* cách ')).toEqual(['a', 'b'])
    expect(titles('canh* ')).toEqual(['b', 'c'])
    expect(understood('cải* cách')).toEqual([
      ['prefix', 'cải'],
      ['word', 'cách'],
    ])
  })
})

describe('a date', () => {
  const forms = [
    '23/9/2021',
    '23-09-2021',
    '23.9.2021',
    'ngày 23 tháng 9 năm 2021',
    'ngay 23 thang 09 nam 2021',
    '23 tháng 9 năm 2021',
    'ngày 23/9/2021',
    '2021-09-23',
  ]

  it('is found in whichever form it is written and typed', () => {
    for (const form of forms) index.put(aPlan({ title: form }, `Ban hành ${form} tại Hà Nội.`))
    index.put(aPlan({ title: 'ngày khác' }, 'ngày 24 tháng 9 năm 2021, số 23'))
    index.put(aPlan({ title: 'năm khác' }, 'ngày 23 tháng 9 năm 2020, đến 2021'))
    for (const typed of forms) expect(titles(typed)).toEqual([...forms].sort())
  })

  it('of a month is found in its days and alone', () => {
    index.put(aPlan({ title: 'ngày' }, 'ngày 23/9/2021'))
    index.put(aPlan({ title: 'chữ' }, 'ngày 2 tháng 9 năm 2021'))
    index.put(aPlan({ title: 'tháng' }, 'báo cáo tháng 9/2021'))
    index.put(aPlan({ title: 'khác' }, 'báo cáo tháng 10/2021, mục 9'))
    for (const typed of ['tháng 9/2021', '09/2021', 'tháng 9 năm 2021'])
      expect(titles(typed)).toEqual(['chữ', 'ngày', 'tháng'])
  })

  it('is found by the date of the plan', () => {
    index.put(aPlan({ title: 'x', issuedOn: '2021-09-23' }))
    expect(titles('ngày 23 tháng 9 năm 2021')).toEqual(['x'])
  })

  it('is marked whole', () => {
    expect(marked('23/9/2021', 'Hà Nội, ngày 23 tháng 9 năm 2021')).toEqual(['23 tháng 9 năm 2021'])
  })

  it('is not seen in three numbers, nor in a document number', () => {
    index.put(aPlan({ title: 'số', number: '12/2021/NĐ-CP' }))
    index.put(aPlan({ title: 'rời' }, 'mục 23 trang 9 bản 2021'))
    expect(titles('12/2021/NĐ-CP')).toEqual(['số'])
    expect(titles('23 9 2021 ')).toEqual(['rời'])
  })
})

describe('an abbreviation', () => {
  beforeEach(() => {
    index.put(aPlan({ title: 'tắt' }, 'công tác CCHC của tỉnh'))
    index.put(aPlan({ title: 'đủ' }, 'công tác cải cách hành chính của tỉnh'))
    index.put(aPlan({ title: 'rời' }, 'tỉnh cải tạo cách làm, hành nghề chính'))
  })

  it('is found spelled out, and the other way round', () => {
    expect(titles('CCHC ')).toEqual(['tắt', 'đủ'])
    expect(titles('cchc tỉnh ')).toEqual(['tắt', 'đủ'])
    expect(titles('cải cách hành chính ')).toEqual(['rời', 'tắt', 'đủ'])
    expect(titles('cai cach hanh chinh tinh')).toEqual(['rời', 'tắt', 'đủ'])
  })

  it('ranks what was typed first, the other form next, the words apart last', () => {
    const ranked = (text: string) => find(text).plans.map((plan) => plan.title.text)
    expect(ranked('CCHC ')).toEqual(['tắt', 'đủ'])
    expect(ranked('cải cách hành chính ')[0]).toBe('đủ')
  })

  it('is marked in either form, and told', () => {
    expect(marked('CCHC ', 'về cải cách hành chính (CCHC)')).toEqual([
      'cải cách hành chính',
      'CCHC',
    ])
    expect(marked('cải cách hành chính ', 'CCHC là cải cách hành chính')).toEqual([
      'CCHC',
      'cải cách hành chính',
    ])
    expect(understood('CCHC')).toEqual([['or', 'CCHC, cải cách hành chính']])
  })

  it('inside a document number is a part of the number', () => {
    index.put(aPlan({ title: 'đúng', number: '216/KH-UBND' }))
    index.put(aPlan({ title: 'chữ' }, '216 kế hoạch của ủy ban nhân dân'))
    expect(titles('216/KH-UBND')).toEqual(['đúng'])
    expect(titles('216/KHUBND ')).toEqual(['đúng'])
    expect(marked('216/khubnd ', 'Số: 216/KH-UBND')).toEqual(['216', 'KH-UBND'])
    expect(titles('216 kh ubnd')).toEqual(['chữ', 'đúng'])
    expect(find('216 kh ubnd').plans[0]?.title.text).toBe('đúng')
  })
})

describe('words over several pages', () => {
  it('find the plan that has them all, and not one that has what is left out', () => {
    index.put(aPlan({ title: 'kế hoạch đầu tư' }, 'đường giao thông', 'nguồn vốn'))
    index.put(aPlan({ title: 'kế hoạch khác' }, 'đường giao thông', 'nhân lực'))
    expect(titles('kế hoạch nguồn vốn ')).toEqual(['kế hoạch đầu tư'])
    expect(titles('giao thông -"nguồn vốn"')).toEqual(['kế hoạch khác'])
  })
})
