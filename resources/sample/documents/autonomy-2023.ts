/** Plan 118/KH-UBND: financial autonomy of public service units (area `tai-chinh`). */
import type { Paper } from '../layout/index.ts'
import { typeset } from '../layout/index.ts'
import { city, viceChairman } from './issuers.ts'
import type { SamplePlan } from './sample-plan.ts'

const paper: Paper = {
  issuer: city,
  number: '118/KH-UBND',
  place: 'Hải Phòng',
  issuedOn: '2023-05-12',
  typeName: 'KẾ HOẠCH',
  subject:
    'Nâng mức tự chủ tài chính của đơn vị sự nghiệp công lập thuộc thành phố giai đoạn 2023 - 2025',
  addressees: [],
  body: `
> Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;
> Căn cứ Nghị định số 60/2021/NĐ-CP ngày 21 tháng 6 năm 2021 của Chính phủ quy định cơ chế tự chủ tài chính của đơn vị sự nghiệp công lập;
> Căn cứ Thông tư số 56/2022/TT-BTC ngày 16 tháng 9 năm 2022 của Bộ trưởng Bộ Tài chính hướng dẫn một số nội dung về cơ chế tự chủ tài chính của đơn vị sự nghiệp công lập;
> Thực hiện Kế hoạch số 216/KH-UBND ngày 23 tháng 9 năm 2021 của Ủy ban nhân dân thành phố;
Ủy ban nhân dân thành phố ban hành Kế hoạch nâng mức tự chủ tài chính của đơn vị sự nghiệp công lập thuộc thành phố giai đoạn 2023 - 2025 như sau:
# I. MỤC TIÊU
1. Đến năm 2025, tối thiểu 20% đơn vị sự nghiệp công lập tự bảo đảm chi thường xuyên; mỗi đơn vị tự bảo đảm một phần tăng mức tự chủ bình quân 2,5 điểm phần trăm mỗi năm.
2. Giảm bình quân 10% chi trực tiếp từ ngân sách nhà nước so với giai đoạn 2016 - 2020; phần kinh phí tiết kiệm được ưu tiên cho y tế cơ sở, giáo dục vùng hải đảo và đối tượng chính sách.
# II. NHIỆM VỤ
## 1. Phân loại và giao quyền tự chủ
Rà soát phương án tự chủ của từng đơn vị theo bốn nhóm: tự bảo đảm chi thường xuyên và chi đầu tư; tự bảo đảm chi thường xuyên; tự bảo đảm một phần chi thường xuyên; do ngân sách nhà nước bảo đảm chi thường xuyên. Kiên quyết điều chỉnh trường hợp kê khai thấp nguồn thu.
## 2. Hoàn thiện giá dịch vụ sự nghiệp công
Ban hành đầy đủ định mức kinh tế - kỹ thuật, đơn giá theo lộ trình tính đủ chi phí tiền lương, chi phí trực tiếp, chi phí quản lý và khấu hao tài sản; công khai giá để người dân giám sát.
## 3. Đổi mới phương thức cấp kinh phí
Chuyển từ giao dự toán theo biên chế sang giao nhiệm vụ, đặt hàng, đấu thầu cung ứng dịch vụ; thanh toán theo số lượng, chất lượng dịch vụ được nghiệm thu.
## 4. Quản lý tài sản công, liên doanh, liên kết
Lập đề án sử dụng tài sản công vào mục đích kinh doanh, cho thuê, liên doanh, liên kết đúng quy định; không để thất thoát tài sản nhà nước.
# III. LỘ TRÌNH
1. Năm 2023: hoàn thành phân loại lại; thí điểm đặt hàng dịch vụ trong lĩnh vực công viên, cây xanh, thu gom rác thải và đào tạo nghề.
2. Năm 2024: áp dụng giá tính đủ chi phí đối với dịch vụ có khả năng xã hội hóa cao.
3. Năm 2025: chuyển các đơn vị sự nghiệp kinh tế đủ điều kiện thành công ty cổ phần; tổng kết.
# IV. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính hướng dẫn, thẩm định phương án tự chủ; kiểm tra, công khai kết quả thực hiện; báo cáo Ủy ban nhân dân thành phố trước ngày 10 tháng 12 hằng năm.
2. Các sở quản lý ngành ban hành định mức kinh tế - kỹ thuật; Sở Nội vụ gắn giao biên chế với mức tự chủ.
3. Thủ trưởng đơn vị sự nghiệp công lập xây dựng quy chế chi tiêu nội bộ dân chủ, công khai; chịu trách nhiệm về kết quả tài chính của đơn vị./.
`,
  recipients: [
    'Bộ Tài chính',
    'Thường trực HĐND thành phố',
    'Các sở, ban, ngành thành phố',
    'UBND các quận, huyện',
    'Kho bạc Nhà nước Hải Phòng',
    'Lưu: VT, TC',
  ],
  signature: viceChairman,
  annexes: [],
  handSigned: false,
}

export const autonomy2023: SamplePlan = {
  paper,
  files: [{ name: '118-KH-UBND.pdf', kind: 'original', make: () => typeset(paper) }],
  entered: {
    type: 'KH',
    period: { from: '2023-05-12', to: '2025-12-31' },
    areas: ['tai-chinh'],
    solutions: ['nguon-luc', 'kiem-tra'],
    tags: ['tự chủ tài chính', 'đơn vị sự nghiệp công lập', 'giá dịch vụ công'],
    retention: 'vinh-vien',
    relations: [
      { kind: 'can-cu', to: '60/2021/NĐ-CP' },
      { kind: 'can-cu', to: '56/2022/TT-BTC' },
      { kind: 'thuc-hien', to: '216/KH-UBND' },
    ],
  },
}
