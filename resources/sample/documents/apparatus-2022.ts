/** Plan 173/KH-UBND: the apparatus and its posts (area `to-chuc`). */
import type { Paper } from '../layout/index.ts'
import { typeset } from '../layout/index.ts'
import { chairman, city } from './issuers.ts'
import type { SamplePlan } from './sample-plan.ts'

const paper: Paper = {
  issuer: city,
  number: '173/KH-UBND',
  place: 'Hải Phòng',
  issuedOn: '2022-07-15',
  typeName: 'KẾ HOẠCH',
  subject:
    'Sắp xếp tổ chức bộ máy, tinh giản biên chế và cơ cấu lại đội ngũ cán bộ, công chức, viên chức giai đoạn 2022 - 2025',
  addressees: [],
  body: `
> Căn cứ Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW ngày 25 tháng 10 năm 2017 của Ban Chấp hành Trung ương Đảng khóa XII;
> Căn cứ Nghị định số 107/2020/NĐ-CP và Nghị định số 108/2020/NĐ-CP ngày 14 tháng 9 năm 2020 của Chính phủ về tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh, cấp huyện;
> Thực hiện Kế hoạch số 216/KH-UBND ngày 23 tháng 9 năm 2021 của Ủy ban nhân dân thành phố;
Ủy ban nhân dân thành phố ban hành Kế hoạch sắp xếp tổ chức bộ máy, tinh giản biên chế và cơ cấu lại đội ngũ cán bộ, công chức, viên chức giai đoạn 2022 - 2025 như sau:
# I. MỤC TIÊU
1. Tổ chức bộ máy tinh gọn, hoạt động hiệu lực, hiệu quả; khắc phục chồng chéo về chức năng, nhiệm vụ; giảm tối thiểu 10% đầu mối bên trong các cơ quan chuyên môn.
2. Đến hết năm 2025 giảm tối thiểu 10% đơn vị sự nghiệp công lập, 5% biên chế công chức và 10% biên chế sự nghiệp hưởng lương từ ngân sách nhà nước so với năm 2021.
3. Số lượng cấp phó của người đứng đầu các tổ chức sau sắp xếp đúng quy định, chậm nhất sau ba năm kể từ ngày có quyết định.
# II. NỘI DUNG
## 1. Đối với cơ quan hành chính
Rà soát, sắp xếp phòng và tương đương thuộc sở không bảo đảm tiêu chí về số biên chế tối thiểu; sáp nhập văn phòng với phòng tổ chức cán bộ hoặc phòng kế hoạch - tài chính ở nơi có điều kiện; kiện toàn chi cục theo ngành, lĩnh vực.
## 2. Đối với đơn vị sự nghiệp công lập
a) Giáo dục: sáp nhập trường có quy mô nhỏ trên cùng địa bàn xã, phường, bảo đảm thuận lợi cho học sinh.
b) Y tế: tổ chức lại trung tâm y tế cấp huyện đa chức năng; giao trạm y tế về trung tâm quản lý.
c) Văn hóa, thông tin, thể thao: hợp nhất các đơn vị cấp huyện cùng chức năng thành một trung tâm.
d) Nông nghiệp và sự nghiệp khác: hợp nhất trạm chuyên ngành thành trung tâm dịch vụ nông nghiệp cấp huyện.
## 3. Tinh giản biên chế, cơ cấu lại đội ngũ
Giải quyết chế độ, chính sách đầy đủ, kịp thời, đúng đối tượng; chỉ tuyển dụng mới không quá 50% số biên chế đã giảm; điều động, luân chuyển để khắc phục tình trạng vừa thừa, vừa thiếu.
# III. TIẾN ĐỘ
1. Quý III, Quý IV năm 2022: các sở, ngành, quận, huyện xây dựng, trình đề án.
2. Năm 2023: hoàn thành sắp xếp cơ quan hành chính và tối thiểu 50% đơn vị sự nghiệp thuộc diện sắp xếp.
3. Năm 2024 - 2025: hoàn thành phần còn lại; tổng kết, đánh giá.
# IV. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ thẩm định đề án, theo dõi, tổng hợp, định kỳ báo cáo Ban Cán sự đảng Ủy ban nhân dân thành phố.
2. Sở Tài chính bảo đảm kinh phí giải quyết chế độ, hướng dẫn xử lý tài sản, trụ sở dôi dư sau sắp xếp.
3. Các cơ quan, địa phương làm tốt công tác tư tưởng, bảo đảm hoạt động bình thường, không gián đoạn việc phục vụ người dân, doanh nghiệp trong quá trình sắp xếp./.
`,
  recipients: [
    'Bộ Nội vụ',
    'Ban Thường vụ Thành ủy',
    'Các sở, ban, ngành thành phố',
    'UBND các quận, huyện',
    'Các đơn vị sự nghiệp thuộc UBND thành phố',
    'Lưu: VT, NC',
  ],
  signature: chairman,
  annexes: [],
  handSigned: false,
}

export const apparatus2022: SamplePlan = {
  paper,
  files: [{ name: '173-KH-UBND.pdf', kind: 'original', make: () => typeset(paper) }],
  entered: {
    type: 'KH',
    period: { from: '2022-07-15', to: '2025-12-31' },
    areas: ['to-chuc', 'cong-vu'],
    solutions: ['chi-dao', 'nguon-luc', 'tuyen-truyen'],
    tags: ['tổ chức bộ máy', 'tinh giản biên chế', 'sắp xếp đơn vị sự nghiệp'],
    retention: 'vinh-vien',
    relations: [
      { kind: 'can-cu', to: '18-NQ/TW' },
      { kind: 'can-cu', to: '19-NQ/TW' },
      { kind: 'can-cu', to: '107/2020/NĐ-CP' },
      { kind: 'can-cu', to: '108/2020/NĐ-CP' },
      { kind: 'thuc-hien', to: '216/KH-UBND' },
    ],
  },
}
