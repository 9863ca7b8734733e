import { describe, expect, it } from 'vitest'
import { readHeader } from './index.ts'

/** Both columns of the heading on one line, as PDFium reads it. */
const plan216 = `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
THÀNH PHỐ HẢI PHÒNG Độc lập - Tự do - Hạnh phúc
Số: 216/KH-UBND Hải Phòng, ngày 23 tháng 9 năm 2021
KẾ HOẠCH
Thực hiện Chương trình tổng thể cải cách hành chính nhà nước
giai đoạn 2021 - 2030
Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;`

const ending = `Nơi nhận: TM. ỦY BAN NHÂN DÂN
- Như Phần V; KT. CHỦ TỊCH
- Lưu: VT, NC. PHÓ CHỦ TỊCH
(Đã ký)
Nguyễn Thị Bích Ngọc`

describe('the header of a document', () => {
  it('gives number, type, date, issuer, title and signer', () => {
    expect(readHeader(plan216, [plan216, ending])).toEqual({
      number: '216/KH-UBND',
      type: 'KH',
      issuedOn: '2021-09-23',
      issuer: 'Ủy ban nhân dân thành phố Hải Phòng',
      title: 'Thực hiện Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
      period: { from: '2021-01-01', to: '2030-12-31' },
      signer: { name: 'Nguyễn Thị Bích Ngọc', position: 'Phó Chủ tịch' },
    })
  })

  it('takes the lower of two bodies for the issuer, and knows a công văn', () => {
    const letter = `BỘ NỘI VỤ
VỤ CẢI CÁCH HÀNH CHÍNH
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45 / CCHC - TH
V/v báo cáo định kỳ
Hà Nội, ngày 05 tháng 03 năm 2022
Kính gửi: Sở Nội vụ các tỉnh`
    expect(readHeader(letter)).toMatchObject({
      number: '45/CCHC-TH',
      type: 'CV',
      issuedOn: '2022-03-05',
    })
    expect(readHeader(letter.replace('VỤ CẢI CÁCH HÀNH CHÍNH\n', ''))).toMatchObject({
      issuer: 'Bộ Nội vụ',
    })
  })

  it('takes no decree of the government for a công văn', () => {
    const decree = `CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 30/2020/NĐ-CP Hà Nội, ngày 05 tháng 3 năm 2020
NGHỊ ĐỊNH
Về công tác văn thư`
    const header = readHeader(decree)
    expect(header.number).toBe('30/2020/NĐ-CP')
    expect(header.type).toBeUndefined()
  })

  it('says nothing of what is no header', () => {
    expect(readHeader('Trang này chỉ có nội dung, theo Kế hoạch số 5 của Sở.')).toEqual({})
    expect(readHeader('')).toEqual({})
    expect(readHeader('Hải Phòng, ngày 31 tháng 2 năm 2021')).toEqual({})
  })

  it('takes no name for the signer without capacity and position above it', () => {
    expect(readHeader('', ['Kính gửi đồng chí\nNguyễn Văn An'])).toEqual({})
  })
})
