import { expect, it } from 'vitest'
import { atOnce } from '../../slices.ts'
import { headerOf } from '../index.ts'
import { topicsOf } from './index.ts'

const areasOf = (title: string, body: string) => {
  const text = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 216/KH-UBND Hải Phòng, ngày 23 tháng 9 năm 2021
KẾ HOẠCH
${title}

Căn cứ Nghị quyết số 76/NQ-CP;
${body}`
  const areas = atOnce(topicsOf([text], headerOf([{ text, label: null }]), 'areas'))
  return areas.map(({ id }) => id).sort()
}

it('takes a title at its word, however little the text says of it', () => {
  const text = 'Các cơ quan thực hiện nghiêm túc.'
  expect(areasOf('Công bố Danh mục thủ tục hành chính được sửa đổi', text)).toEqual(['thu-tuc'])
  expect(areasOf('Phòng, chống thiên tai năm 2021', text)).toEqual([])
})

it('finds every area in a paper on the whole reform, of each of which it says little', () => {
  const text = `- Giảm đầu mối, tinh gọn bộ máy.
- Khoán chi, thực hành tiết kiệm.
- Cung cấp dịch vụ công trực tuyến, số hóa hồ sơ.
- Tổ chức thi đua.`
  const areas = areasOf('Cải cách hành chính nhà nước năm 2021', text)
  expect(areas).toEqual(['chinh-phu-so', 'tai-chinh', 'to-chuc'])
})
