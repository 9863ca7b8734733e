import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OcrWord } from '../extraction/types.ts'
import { atOnce } from '../slices.ts'
import { citationsOf } from './citations/index.ts'
import { citationsIn } from './citations/within.ts'
import { headerOf, readHeader } from './index.ts'

const page = `ỦY BAN NHÂN DÂN
THÀNH PHỐ HẢI PHÒNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 216/KH-UBND Hải Phòng, ngày 23 tháng 9 năm 2021
KẾ HOẠCH
Thực hiện Chương trình tổng thể cải cách hành chính
giai đoạn 2021 - 2025 trên địa bàn thành phố
Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;`

describe('the header of a paper', () => {
  it('gives number, type, date and title', () => {
    expect(readHeader(page)).toMatchObject({
      number: '216/KH-UBND',
      type: 'KH',
      issuedOn: '2021-09-23',
      title:
        'Thực hiện Chương trình tổng thể cải cách hành chính giai đoạn 2021 - 2025 trên địa bàn thành phố',
    })
  })

  it('knows a công văn by the type that its number does not have', () => {
    expect(readHeader('Số: 5418/UBND-KSTTHC')).toMatchObject({
      number: '5418/UBND-KSTTHC',
      type: 'CV',
    })
  })

  it('reads dates with the strokes that a scan put there or took for figures', () => {
    const dated = (date: string) => readHeader(page.replace('ngày 23 tháng 9 năm 2021', date))
    expect(dated('ngày 12 tháng 01] năm 2021').issuedOn).toBe('2021-01-12')
    expect(dated('ngày 1] tháng 9 năm 2021').issuedOn).toBe('2021-09-11')
    expect(dated('ngày 10 thúng 3 năm 2021').issuedOn).toBe('2021-03-10')
    expect(dated('ngày 27/04/2021').issuedOn).toBe('2021-04-27')
  })

  it('mends a scan’s words by those beside them, and doubts what recognition doubted', () => {
    const text = page
      .replace('Thực hiện Chương trình', 'Kiếm tra việc thực hiện Chương trình')
      .replace('trên địa bàn thành phố', 'tại tính Nghệ An')
    const read = (confidence: number) => {
      const start = text.indexOf('Kiếm')
      const words: OcrWord[] = [[start, start + 4, 0, 0, 1, 1, confidence]]
      return headerOf([{ text, label: null, ocr: 'done', words }]).title
    }
    expect(read(90)?.value).toContain('Kiểm tra việc thực hiện')
    expect(read(90)?.value).toContain('tại tỉnh Nghệ An')
    expect(read(90)?.confidence).toBeGreaterThan(0.6)
    expect(read(20)?.confidence).toBeLessThan(0.6)
  })

  it('leaves what recognition was sure of but for its marks, and what goes with the word beside it', () => {
    const titled = (title: string, confidence: number) => {
      const text = page.replace(/Thực hiện[\s\S]*thành phố\n/u, `${title}\n`)
      const words: OcrWord[] = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => [
        ...([index, index + word.length, 0, 0, 1, 1, confidence] as const),
      ])
      return headerOf([{ text, label: null, ocr: 'done', words }]).title?.value
    }
    for (const title of [
      'Phát triển công nghiệp hỗ trợ và đào tạo nghề',
      'Kiểm sát việc quản trị và cung cấp dịch vụ',
      'Tiếp nhận, gửi và nhận văn bản điện tử',
    ])
      for (const confidence of [70, 96]) expect(titled(title, confidence)).toBe(title)
    expect(titled('Quản lý, báo vệ rừng', 89)).toBe('Quản lý, bảo vệ rừng')
    expect(titled('Phát triểm kinh tế', 70)).toBe('Phát triển kinh tế')
    expect(titled('Phát triểm kinh tế', 96)).toBe('Phát triểm kinh tế')
  })

  it('ends a title before the bases however they were read, and not within a span of years', () => {
    const titled = (lines: string, then = 'Căn cứ Nghị quyết số 76/NQ-CP;') =>
      readHeader(page.replace(/Thực hiện[\s\S]*Chính phủ;/u, `${lines}\n${then}`)).title
    const plan = 'Gửi, nhận văn bản điện tử giữa các cơ quan'
    expect(titled(plan, 'Cũn cứ Nghị quyết số 76/NQ-CP;')).toBe(plan)
    expect(titled('Đẩy nhanh giải ngân vốn đầu tư', 'Trong năm 2021, các sở, ngành:')).toBe(
      'Đẩy nhanh giải ngân vốn đầu tư',
    )
    expect(titled('Xây dựng nông thôn mới giai đoạn 2021\n- 2025')).toBe(
      'Xây dựng nông thôn mới giai đoạn 2021 - 2025',
    )
    const letter = `Số: 12/STC-NC\nV/v luân chuyển cán bộ nhiệm kỳ 2019\n- 2023\n\nKính gửi: Bộ Nội vụ`
    expect(readHeader(letter).title).toBe('V/v luân chuyển cán bộ nhiệm kỳ 2019 - 2023')
  })

  it('takes the columns of a scan apart by the gap between them', () => {
    const rows = [
      [
        ['Nơi nhận:', 80],
        ['KT. CHỦTỊCH', 340],
      ],
      [
        ['- Văn phòng;', 80],
        ['PHÓ CHỦ TỊcH', 340],
      ],
      [['“Phan Văn Mãi', 340]],
    ] as const
    let text = `${page}\n`
    const words: OcrWord[] = []
    for (const [down, row] of rows.entries()) {
      for (const [i, [said, left]] of row.entries()) {
        if (i > 0) text += ' '
        const top = 300 - down * 20
        words.push([text.length, text.length + said.length, left, top - 10, left + 90, top, 90])
        text += said
      }
      text += '\n'
    }
    const read = headerOf([{ text, label: null, ocr: 'done', words }])
    expect(read.signer?.value).toEqual({ name: 'Phan Văn Mãi', position: 'Phó Chủ tịch' })
    expect(read.recipients?.value).toEqual(['Văn phòng'])
  })

  it('takes no issuer beside the national title for who signed', () => {
    const decision = `THỦ TƯỚNG CHÍNH PHỦ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n${page
      .split('\n')
      .slice(3)
      .join('\n')}`
    expect(readHeader(decision, [decision], true).signer).toBeUndefined()
    const signed = `${decision}\nNơi nhận:\tTHỦ TƯỚNG\n- Lưu: VT.\nNguyễn Văn An`
    expect(readHeader(signed, [signed], true).signer).toEqual({
      name: 'Nguyễn Văn An',
      position: 'Thủ tướng',
    })
  })

  it('puts a scan’s notation right by the type’s line, and bodies that are one letter off', () => {
    const scanned = (text: string) => readHeader(text, [text], true)
    const report = page.replace('KẾ HOẠCH\n', 'TỜTRÌNH\n')
    expect(scanned(report.replace('216/KH-UBND', '73/TH-UBND'))).toMatchObject({
      number: '73/TTr-UBND',
      type: 'TTr',
    })
    expect(scanned(page.replace('216/KH-UBND', '216KH-UBND')).number).toBe('216/KH-UBND')
    const ministry = page.replace('ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG', 'BỘ V TẾ')
    expect(scanned(ministry).issuer).toBe('Bộ Y tế')
    expect(readHeader(page.replace('216/KH-UBND', '216/KH-UBNDX')).number).toBe('216/KH-UBNDX')
  })

  it('does not take what a registry pressed on a paper for its title, nor handwriting for a number', () => {
    const scanned = (text: string) => readHeader(text, [text], true)
    const arrived = page.replace(
      'KẾ HOẠCH\n',
      'KẾ HOẠCH\nCÔNG, VĂN ĐẾN\nSố:....387......\nKinh chuyển:.\n',
    )
    expect(scanned(arrived).title).toMatch(/^Thực hiện Chương trình/)
    const overlaid = page.replace('giai đoạn', 'CỤC THƯƠNG MẠI ĐIỆN TỬ; giai đoạn')
    expect(scanned(overlaid).title).toMatch(/hành chính giai đoạn 2021 - 2025/)
    expect(scanned(page.replace('Số: 216/', 'số: Ổổ /'))).toMatchObject({ type: 'KH' })
    expect(scanned(page.replace('Số: 216/', 'số: Ổổ /')).number).toBeUndefined()
  })

  it('knows the deputy who signs in a head’s place by what is left of the position', () => {
    const signer = (...lines: string[]) => {
      const text = `${page}\n${lines.join('\n')}`
      return readHeader(text, [text], true).signer
    }
    const name = 'Nguyễn Văn An'
    expect(signer('KT. BỘ TRƯỞNG', 'Ứ TRƯỞNG', name)).toEqual({ name, position: 'Thứ trưởng' })
    expect(signer('T. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', name)).toEqual({ name, position: 'Phó Chủ tịch' })
    expect(signer('KT. THỦ TƯỚNG', 'Xơi nhận:', '- Lưu: VT, KTTH.', name)).toEqual({
      name,
      position: 'Phó Thủ tướng',
    })
  })

  it('takes apart what recognition ran together, and names no body above that it only half read', () => {
    const headed = (above: string, own = 'SỞ NỘI VỤ') => {
      const text = page.replace('ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG', `${above}\n${own}`)
      const { issuer, superior } = headerOf([{ text, label: null, ocr: 'done' }])
      const isSure = (superior?.confidence ?? 0) >= 0.6
      return { issuer: issuer?.value, superior: isSure ? superior?.value : undefined }
    }
    const province = 'Ủy ban nhân dân tỉnh Long An'
    expect(headed('UBNDTÍNHLONGAN', 'SỞNỘIVỤ')).toEqual({ issuer: 'Sở Nội vụ', superior: province })
    expect(headed('UBND TỈNH LONG AN', 'SỞ NÔNG NGHIỆP VÀ MÔI\nTRƯỜNG')).toEqual({
      issuer: 'Sở Nông nghiệp và Môi trường',
      superior: province,
    })
    expect(headed('UBND HUYỆN MƯỜNG XÉN', 'PHÒNG NỘI VỤ').superior).toBe(
      'Ủy ban nhân dân huyện Mường Xén',
    )
    for (const half of ['UBND TỈNH LONQ UN', 'UBND MỸ THO', 'UBND TỈNH'])
      expect(headed(half)).toEqual({ issuer: 'Sở Nội vụ', superior: undefined })
  })

  it('gives nobody else’s name where a seal or a scan took part of one', () => {
    const signed = (line: string, recognised = true) => {
      const text = `${page}\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n${line}`
      return readHeader(text, [text], recognised).signer
    }
    const position = 'Phó Chủ tịch'
    expect(signed('Lê Trấn Thắng')).toEqual({ name: 'Lê Trấn Thắng', position })
    expect(signed('gô Lãm Thời')).toEqual({ name: 'Ngô Lãm Thời', position })
    // Mr Trần Thắng is another; "Thánh" may have been "Thanh" and "Thành"; a word is missing in the gap.
    expect(signed('đât Trấn Thắng')).toEqual({ name: '', position })
    expect(signed('Lương Thánh Kính')).toEqual({ name: '', position })
    expect(signed('Từ Nghiệ\tn Thược')).toEqual({ name: '', position })
    expect(signed('Đông Lanh Quân')).toEqual({ name: '', position })
    expect(signed('Nguyên Tấn Dũng')).toEqual({ name: 'Nguyễn Tấn Dũng', position })
    expect(signed('Lại Irung')).toEqual({ name: '', position })
    expect(signed('Điểu Hmok Siu')).toEqual({ name: 'Điểu Hmok Siu', position })
    expect(signed('ạch Thoa')).toEqual({ name: '', position })
    expect(signed('H` Phan Sử')).toEqual({ name: '', position })
    // What was printed as text is no misreading.
    expect(signed('Đồng chí Trần Thắng', false)).toEqual({ name: 'Trần Thắng', position })
  })

  it('finds the name beside a list of recipients whose head was misread', () => {
    const text = `${page}\nAt nhữn:\n- Như trên;\n- Các sở, ban, ngành; Vũ Huy Hoàng\n- Lưu: VT.`
    expect(readHeader(text, [text], true).signer).toEqual({ name: 'Vũ Huy Hoàng', position: '' })
  })

  it('gives no name that recognition doubted, and the position all the same', () => {
    const text = `${page}\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTừ Chỉnh Uyên`
    const signer = (confidence: number) => {
      const start = text.indexOf('Chỉnh')
      const words: OcrWord[] = [[start, start + 5, 0, 0, 1, 1, confidence]]
      return headerOf([{ text, label: null, ocr: 'done', words }]).signer?.value
    }
    expect(signer(90)).toEqual({ name: 'Từ Chỉnh Uyên', position: 'Phó Chủ tịch' })
    expect(signer(50)).toEqual({ name: '', position: 'Phó Chủ tịch' })
  })

  it('reads numbers that recognition misread, and leaves those of printed texts as they are', () => {
    const numbers = (text: string, recognised: boolean) =>
      citationsOf(text, 0, null, recognised).map(({ number }) => number)
    const misread = 'Thực hiện Công văn số 725/BNV-CCHG ngày 01/3/2021.'
    expect(numbers(misread, true)).toEqual(['725/BNV-CCHC'])
    expect(numbers(misread, false)).toEqual(['725/BNV-CCHG'])
    expect(numbers('các Công văn số 145, 162 và 203⁄/UBND-TH', true)).toEqual([
      '145/UBND-TH',
      '162/UBND-TH',
      '203/UBND-TH',
    ])
    expect(numbers('Nội dung.\nSố: 44/SV-VP\n', true)).toEqual([])
  })

  it('finds the citations of a long text where they stand in it', () => {
    const line = 'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;\n'
    const text = `${'Nội dung khác.\n'.repeat(900)}${line}${'Nội dung khác.\n'.repeat(900)}${line}`
    const found = atOnce(citationsIn(text, '216/KH-UBND'))
    expect(found.map(({ range }) => text.slice(...range))).toEqual([
      'Nghị quyết số 76/NQ-CP',
      'Nghị quyết số 76/NQ-CP',
    ])
  })

  it('says nothing of what is not there, and never fails', () => {
    expect(readHeader('một trang thường')).toEqual({})
    fc.assert(fc.property(fc.string(), (text) => typeof readHeader(text) === 'object'))
  })

  it('comes to an end over a run of capitals that a mail’s damaged header had', () => {
    expect(readHeader(`${'MIME'.repeat(50)}-Version: 1.0`)).toEqual({})
  })

  it('comes to an end over anything that is repeated, as hostile files have it', () => {
    const pieces = 'A|a |Ab |AB-|1/|số |. |… |( |	|- a;|KT. |ngày |căn cứ |216/KH-UBND '.split('|')
    fc.assert(
      fc.property(
        fc.constantFrom('', 'Số: ', 'Nơi nhận: ', 'TM. '),
        fc.constantFrom('\n', '- a\n', ...pieces),
        fc.constantFrom('', 'x', ' 1/KH-UBND', '-Ver: x'),
        (head, piece, tail) => {
          const page = head + piece.repeat(20_000 / piece.length) + tail
          expect(readHeader(page)).toBeTypeOf('object')
          expect(citationsOf(page, 0, null).length).toBeLessThan(20_000)
        },
      ),
      { numRuns: 60 },
    )
  })
})
