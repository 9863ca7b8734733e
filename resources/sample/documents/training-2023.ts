/** Plan 19/KH-SNV of the home affairs department: training in 2023 (area `cong-vu`). */
import type { Paper } from '../layout/index.ts'
import { typeset } from '../layout/index.ts'
import { homeAffairs, homeAffairsDirector } from './issuers.ts'
import type { SamplePlan } from './sample-plan.ts'
import { year } from './sample-plan.ts'

const paper: Paper = {
  issuer: homeAffairs,
  number: '19/KH-SNV',
  place: 'Hải Phòng',
  issuedOn: '2023-02-10',
  typeName: 'KẾ HOẠCH',
  subject: 'Đào tạo, bồi dưỡng cán bộ, công chức, viên chức thành phố năm 2023',
  addressees: [],
  body: `
> Căn cứ Nghị định số 101/2017/NĐ-CP ngày 01 tháng 9 năm 2017 của Chính phủ về đào tạo, bồi dưỡng cán bộ, công chức, viên chức và Nghị định số 89/2021/NĐ-CP ngày 18 tháng 10 năm 2021 sửa đổi, bổ sung một số điều của Nghị định số 101/2017/NĐ-CP;
> Thực hiện nhiệm vụ cải cách chế độ công vụ tại Kế hoạch số 216/KH-UBND ngày 23 tháng 9 năm 2021 của Ủy ban nhân dân thành phố;
Sở Nội vụ ban hành Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức thành phố năm 2023 như sau:
# I. MỤC ĐÍCH, YÊU CẦU
Trang bị kiến thức, kỹ năng theo yêu cầu vị trí việc làm; góp phần xây dựng đội ngũ chuyên nghiệp, có bản lĩnh, phục vụ nhân dân. Việc cử người đi học phải đúng đối tượng, gắn với quy hoạch và sử dụng sau đào tạo; khuyến khích tự học, học trực tuyến.
# II. CHỈ TIÊU
- 100% công chức lãnh đạo, quản lý được bồi dưỡng theo chức danh trước hoặc trong năm đầu giữ chức vụ.
- Ít nhất 80% công chức ở thành phố, cấp huyện và 60% công chức cấp xã được cập nhật kiến thức pháp luật, đạo đức công vụ, kỹ năng nghiệp vụ.
- 100% công chức Bộ phận Một cửa được bồi dưỡng kỹ năng giao tiếp, số hóa hồ sơ và hướng dẫn dịch vụ công trực tuyến.
# III. NỘI DUNG
## 1. Đào tạo
Cử cán bộ, công chức trong quy hoạch đi đào tạo cao cấp lý luận chính trị; đào tạo sau đại học các ngành kinh tế biển, quản trị cảng và logistics, quy hoạch đô thị, công nghệ thông tin.
## 2. Bồi dưỡng
a) Bồi dưỡng ngạch chuyên viên, chuyên viên chính: 06 lớp, 420 học viên.
b) Bồi dưỡng lãnh đạo, quản lý cấp phòng và tương đương: 03 lớp, 180 học viên.
c) Kỹ năng số, an toàn thông tin, khai thác dữ liệu: 12 lớp, 1.200 học viên, ưu tiên công chức cấp xã.
d) Nghiệp vụ cải cách hành chính, văn thư, lưu trữ điện tử: 04 lớp, 320 học viên.
đ) Ngoại ngữ phục vụ hội nhập và thu hút đầu tư: 02 lớp tiếng Anh, 01 lớp tiếng Nhật.
## 3. Phương thức
Kết hợp trực tiếp với trực tuyến; đưa tình huống thực tế của thành phố vào bài giảng; đánh giá chất lượng bồi dưỡng bằng phiếu khảo sát học viên và cơ quan sử dụng.
# IV. KINH PHÍ
Kinh phí thực hiện 6.850 triệu đồng từ nguồn đào tạo, bồi dưỡng giao cho Sở Nội vụ năm 2023 và kinh phí của cơ quan cử người đi học.
# V. TỔ CHỨC THỰC HIỆN
1. Phòng Công chức, viên chức chủ trì, phối hợp với Trường Chính trị Tô Hiệu, Trường Đại học Hải Phòng mở lớp theo tiến độ; báo cáo kết quả trước ngày 05 tháng 12 năm 2023.
2. Đề nghị các sở, ngành, Ủy ban nhân dân các quận, huyện cử đúng đối tượng, đủ số lượng; bố trí thời gian để học viên tham gia đầy đủ./.
`,
  recipients: [
    'UBND thành phố (để báo cáo)',
    'Các sở, ban, ngành thành phố',
    'UBND các quận, huyện',
    'Trường Chính trị Tô Hiệu',
    'Lưu: VT, CCVC',
  ],
  signature: homeAffairsDirector,
  annexes: [],
  handSigned: false,
}

export const training2023: SamplePlan = {
  paper,
  files: [{ name: '19-KH-SNV đào tạo 2023.pdf', kind: 'original', make: () => typeset(paper) }],
  entered: {
    type: 'KH',
    period: year(2023),
    validity: { status: 'expired', from: '2023-02-10', to: '2023-12-31' },
    areas: ['cong-vu'],
    solutions: ['nguon-luc'],
    tags: ['đào tạo, bồi dưỡng', 'kỹ năng số', 'năm 2023'],
    retention: '20-nam',
    relations: [
      { kind: 'can-cu', to: '101/2017/NĐ-CP' },
      { kind: 'can-cu', to: '89/2021/NĐ-CP' },
      { kind: 'thuc-hien', to: '216/KH-UBND' },
    ],
  },
}
