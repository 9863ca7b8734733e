import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tokens } from './analyzer/index.ts'
import { matchRanges, SearchIndex } from './index.ts'
import { aPlan } from './testing/plans.ts'

let dir: string
let index: SearchIndex
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vk-tim-'))
  index = await SearchIndex.open(dir)
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const find = (text: string) => index.search(text, { offset: 0, limit: 50 })
const titles = (text: string) => find(text).plans.map((plan) => plan.title.text)

describe('searching', () => {
  it('finds đầu tư when dau tu is typed, and marks it', () => {
    index.put(aPlan({ title: 'A' }, 'mở đầu', 'Luật Đầu tư công năm 2019'))
    const [hit] = find('dau tu').plans
    const [page] = hit?.pages ?? []
    expect(page?.pageIndex).toBe(1)
    const marked = page?.snippet.marks.map(([from, to]) => page.snippet.text.slice(from, to))
    expect(marked).toEqual(['Đầu tư'])
  })

  it('puts the words with the accents that were typed first', () => {
    index.put(aPlan({ title: 'thu' }, 'mùa thu sang năm'))
    index.put(aPlan({ title: 'thủ' }, 'thủ tục sang năm'))
    index.put(aPlan({ title: 'thư' }, 'văn thư sang năm'))
    expect(titles('thủ sang')[0]).toBe('thủ')
    expect(titles('thư sang')[0]).toBe('thư')
    expect(titles('thu sang')).toHaveLength(3)
  })

  it('wants every word, one of them unfinished, and none that is left out', () => {
    index.put(aPlan({ title: 'một' }, 'cải cách hành chính năm 2022'))
    index.put(aPlan({ title: 'hai' }, 'cải cách tài chính năm 2022'))
    expect(titles('cai cach hanh ch')).toEqual(['một'])
    expect(titles('cải cách -"tài chính"')).toEqual(['một'])
  })

  it('of several words leaves one out, and says so, when nothing has them all', () => {
    index.put(aPlan({ title: 'một' }, 'cải cách hành chính năm 2022'))
    index.put(aPlan({ title: 'hai' }, 'tài chính năm 2022'))
    expect(titles('cải cách 2023')).toEqual(['một'])
    expect(find('cải cách 2023').dropped).toEqual(['2023'])
    expect(titles('cải 2023')).toEqual([])
    expect(titles('"cải cách" 2023')).toEqual([])
  })

  it('keeps a phrase together', () => {
    index.put(aPlan({ title: 'liền' }, 'tổ chức bộ máy tinh gọn'))
    index.put(aPlan({ title: 'rời' }, 'bộ phận và máy móc của tổ chức'))
    expect(titles('"bo may"')).toEqual(['liền'])
    expect(titles('bo may ').sort()).toEqual(['liền', 'rời'])
  })

  it.each(['216/KH-UBND', '216/kh-ubnd', '216 kh ubnd', '216'])(
    'finds a number typed as %s',
    (typed) => {
      index.put(aPlan({ title: 'đúng', number: '216/KH-UBND' }))
      index.put(aPlan({ title: 'khác', number: '302/QĐ-UBND' }))
      expect(titles(typed)).toEqual(['đúng'])
    },
  )

  it('forgets a plan that was removed, and the old words of one that changed', () => {
    const plan = aPlan({ title: 'cũ' }, 'từ ngữ ban đầu')
    index.put(plan)
    index.put({ ...plan, title: 'mới', pages: [] })
    expect(titles('ban dau')).toEqual([])
    expect(titles('moi')).toEqual(['mới'])
    index.remove(plan.id)
    expect(titles('moi')).toEqual([])
  })

  it('asks only for the plans that are let through', () => {
    const hidden = aPlan({ title: 'ẩn' }, 'nội dung')
    index.put(hidden)
    index.put(aPlan({ title: 'hiện' }, 'nội dung'))
    const found = index.search('noi dung', {
      offset: 0,
      limit: 50,
      accept: (id) => id !== hidden.id,
    })
    expect(found.plans.map((plan) => plan.title.text)).toEqual(['hiện'])
  })

  it('agrees with a plain scan on which plans have all the words', () => {
    const word = fc.constantFrom('cải', 'cai', 'cách', 'hành', 'chính', 'đất', 'đai', 'số', '2021')
    const page = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(
        fc.array(page, { minLength: 1, maxLength: 8 }),
        fc.array(word, { minLength: 1, maxLength: 4 }),
        (pages, query) => {
          const plans = pages.map((text, i) => aPlan({ title: `x${i}` }, text))
          for (const plan of plans) index.put(plan)
          // The space says that the last word is finished.
          const { plans: hits, dropped } = find(`${query.join(' ')} `)
          const found = new Set(dropped.length > 0 ? [] : hits.map((plan) => plan.planId))
          const wanted = query.map((one) => [...tokens(one)][0]?.folded ?? '')
          for (const plan of plans) {
            const has = new Set([...tokens(plan.pages[0]?.text ?? '')].map((one) => one.folded))
            expect(found.has(plan.id)).toBe(wanted.every((one) => has.has(one)))
          }
          for (const plan of plans) index.remove(plan.id)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a mistyped word', () => {
  beforeEach(() => index.put(aPlan({ title: 'x' }, 'cải cách thủ tục hành chính năm 2022')))

  it.each([
    ['cai cahc hanh chinh', 'cai cach hanh chinh'],
    ['thu tujc ', 'thu tuc '],
    ['cải cáchh', 'cải cách'],
  ])('"%s" is answered with "%s"', (typed, suggestion) => {
    expect(find(typed).suggestion).toBe(suggestion)
  })

  it('is searched for at once when nothing has what was typed, and said to be left out', () => {
    const { plans, dropped } = find('thu tujc ')
    expect(plans.map((plan) => plan.title.text)).toEqual(['x'])
    expect(dropped).toEqual(['tujc'])
  })

  it.each([
    ['cãi cách thủ tục ', 'cải cách thủ tục '],
    ['cải cách hủ tục ', 'cải cách thủ tục '],
  ])('that makes another word is seen by the words beside it: "%s", "%s"', (typed, suggestion) => {
    for (let i = 0; i < 20; i++)
      index.put(aPlan({ title: `y${i}` }, 'thực hiện cải cách thủ tục hành chính'))
    index.put(aPlan({ title: 'z' }, 'cãi nhau vì hủ bại', 'thu tiền'))
    const { suggestion: meant, plans } = find(typed)
    expect(meant).toBe(suggestion)
    expect(plans[0]?.pages[0]?.snippet.text).toContain('cải cách thủ tục hành chính')
  })

  it('is not seen in a word that goes well with those beside it', () => {
    for (let i = 0; i < 20; i++) {
      index.put(aPlan({}, 'tài sản bị thế chấp'))
      index.put(aPlan({}, 'tài sản bị thu hồi'))
    }
    expect(find('xe bị thế chấp năm 2022 ').suggestion).toBeNull()
  })

  it('is none when every word is known, unfinished, a number, or like nothing', () => {
    for (const typed of ['thu tuc', 'thu tu', 'nam 2099 ', 'xyzxyzxyz '])
      expect(find(typed).suggestion).toBeNull()
  })
})

describe('fields', () => {
  beforeEach(() => {
    const city = 'Ủy ban nhân dân thành phố Hải Phòng'
    index.put(
      aPlan(
        {
          title: 'một',
          number: '216/KH-UBND',
          typeName: 'Kế hoạch',
          issuer: city,
          issuedOn: '2021-09-23',
          areaNames: ['Cải cách thể chế'],
          tags: ['giai đoạn'],
        },
        'nội dung về đất đai',
      ),
    )
    index.put(
      aPlan(
        {
          title: 'hai',
          number: '41/BC-SNV',
          typeName: 'Báo cáo',
          issuer: 'Sở Nội vụ',
          issuedOn: '2022-03-16',
          areaNames: ['Cải cách tài chính công'],
        },
        'nội dung về đất đai',
      ),
    )
  })

  it.each([
    ['số:216', ['một']],
    ['so:216/KH-UBND', ['một']],
    ['loại:"báo cáo"', ['hai']],
    ['loai:KH', ['một']],
    ['năm:2022', ['hai']],
    ['từ:1/2022', ['hai']],
    ['đến:23/9/2021', ['một']],
    ['từ:2021 đến:2022', ['hai', 'một']],
    ['cơ-quan:"so noi vu"', ['hai']],
    ['khu-vực:"thể chế"', ['một']],
    ['tag:"giai doan"', ['một']],
    ['đất đai năm:2021', ['một']],
    ['nội dung lĩnh-vực:"tài chính" ', ['hai']],
    ['năm:2030', []],
  ])('%s gives %j', (typed, expected) => {
    expect(titles(typed)).toEqual(expected)
  })

  it('are told as they were understood, and what is no field is words', () => {
    expect(find('năm:2021 đất').understood).toEqual([
      { kind: 'field', field: 'year', text: '2021' },
      { kind: 'word', text: 'đất' },
    ])
    expect(titles('về:đất').sort()).toEqual(['hai', 'một'])
    expect(titles('năm:nay')).toEqual([])
  })
})

describe('marks', () => {
  const marked = (query: string, text: string) =>
    matchRanges(query, text).map(([from, to]) => text.slice(from, to))

  it('cover a run of query words as one', () => {
    expect(marked('cai cach hanh chinh', 'Về cải cách\nhành chính nhà nước')).toEqual([
      'cải cách\nhành chính',
    ])
  })

  it('leave lone words unmarked where the words stand in a row', () => {
    expect(marked('hanh chinh', 'chính quyền: thủ tục hành chính')).toEqual(['hành chính'])
  })

  it('keep to the phrase in quotes, and to decomposed text', () => {
    expect(marked('"dau tu"', 'tư vấn, đầu tư'.normalize('NFD'))).toEqual([
      'đầu tư'.normalize('NFD'),
    ])
  })

  it('are none for nothing', () => {
    expect(marked('', 'chữ')).toEqual([])
    expect(marked('-chữ', 'chữ')).toEqual([])
  })
})
