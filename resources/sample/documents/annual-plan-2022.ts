/** Plan 305/KH-UBND: administrative reform in 2022. */
import type { Paper } from '../layout/index.ts'
import { typeset } from '../layout/index.ts'
import { city, viceChairman } from './issuers.ts'
import type { SamplePlan } from './sample-plan.ts'
import { year } from './sample-plan.ts'

const paper: Paper = {
  issuer: city,
  number: '305/KH-UBND',
  place: 'Hải Phòng',
  issuedOn: '2021-12-28',
  typeName: 'KẾ HOẠCH',
  subject: 'Cải cách hành chính nhà nước năm 2022 trên địa bàn thành phố Hải Phòng',
  addressees: [],
  body: `
> Thực hiện Kế hoạch số 216/KH-UBND ngày 23 tháng 9 năm 2021 của Ủy ban nhân dân thành phố về thực hiện Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2025;
Ủy ban nhân dân thành phố ban hành Kế hoạch cải cách hành chính nhà nước năm 2022 trên địa bàn thành phố như sau:
# I. MỤC ĐÍCH, YÊU CẦU
1. Cụ thể hóa nhiệm vụ của giai đoạn 2021 - 2025 thành việc phải làm trong năm 2022; khắc phục hạn chế đã được chỉ ra qua kết quả Chỉ số cải cách hành chính và Chỉ số hài lòng của năm trước.
2. Xác định rõ trách nhiệm của người đứng đầu; gắn cải cách hành chính với thực hiện chủ đề năm của thành phố là đẩy mạnh chỉnh trang, hiện đại hóa đô thị và chuyển đổi số.
3. Vừa bảo đảm phòng, chống dịch bệnh COVID-19, vừa duy trì tiếp nhận, giải quyết hồ sơ cho người dân, doanh nghiệp; khuyến khích nộp hồ sơ trực tuyến và trả kết quả qua dịch vụ bưu chính công ích.
# II. CHỈ TIÊU NĂM 2022
- 100% nhiệm vụ trong Kế hoạch được hoàn thành đúng thời hạn; ít nhất 30% cơ quan, đơn vị được kiểm tra.
- Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn đạt từ 97% trở lên; 100% hồ sơ quá hạn có văn bản xin lỗi.
- Tối thiểu 50% thủ tục hành chính đủ điều kiện được cung cấp dịch vụ công trực tuyến mức độ 4; tỷ lệ hồ sơ nộp trực tuyến đạt từ 40% trở lên.
- 100% cơ quan chuyên môn được quy định lại chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức.
- 100% đơn vị sự nghiệp công lập được giao quyền tự chủ tài chính cho giai đoạn 2022 - 2025.
- Mức độ hài lòng của người dân, doanh nghiệp đạt từ 86% trở lên.
# III. NHIỆM VỤ
## 1. Cải cách thể chế
Ban hành đúng tiến độ 100% văn bản trong danh mục được phê duyệt; tự kiểm tra văn bản ngay sau khi ban hành; theo dõi thi hành pháp luật trong lĩnh vực trọng tâm là quản lý, sử dụng đất đai.
## 2. Cải cách thủ tục hành chính
Rà soát, đơn giản hóa tối thiểu 15% thủ tục hành chính thuộc thẩm quyền; kiện toàn Bộ phận Một cửa cấp xã; bắt đầu số hóa kết quả giải quyết còn hiệu lực từ ngày 01 tháng 6 năm 2022 đối với cấp thành phố.
## 3. Cải cách tổ chức bộ máy hành chính nhà nước
Hoàn thành sắp xếp cơ cấu bên trong các sở theo Nghị định số 107/2020/NĐ-CP và phòng chuyên môn cấp huyện theo Nghị định số 108/2020/NĐ-CP ngày 14 tháng 9 năm 2020 của Chính phủ; xây dựng đề án giảm đầu mối đơn vị sự nghiệp công lập.
## 4. Cải cách chế độ công vụ
Phê duyệt lại danh mục vị trí việc làm sau sắp xếp; tổ chức một kỳ thi tuyển công chức trên máy vi tính; bồi dưỡng kỹ năng số cho công chức cấp xã; kiểm tra công vụ đột xuất ít nhất mỗi quý hai lần.
## 5. Cải cách tài chính công
Phân loại, giao quyền tự chủ theo Nghị định số 60/2021/NĐ-CP; rà soát định mức kinh tế - kỹ thuật trong lĩnh vực giáo dục nghề nghiệp, y tế dự phòng và văn hóa; đẩy nhanh giải ngân vốn đầu tư công.
## 6. Xây dựng, phát triển chính quyền điện tử, chính quyền số
Hợp nhất Cổng Dịch vụ công với Hệ thống thông tin một cửa điện tử; kết nối Cơ sở dữ liệu quốc gia về dân cư; triển khai Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử.
# IV. GIẢI PHÁP
1. Chủ tịch Ủy ban nhân dân các cấp, Giám đốc các sở trực tiếp chỉ đạo; giao ban chuyên đề cải cách hành chính hằng quý.
2. Tuyên truyền mục tiêu, kết quả cải cách hành chính; hướng dẫn người dân lập tài khoản và nộp hồ sơ trực tuyến.
3. Bố trí kinh phí và nhân lực; tập huấn cho công chức chuyên trách trong Quý II năm 2022.
4. Kiểm tra, đánh giá, công bố Chỉ số cải cách hành chính; khen thưởng tập thể, cá nhân có sáng kiến.
# V. TỔ CHỨC THỰC HIỆN
1. Các sở, ngành, Ủy ban nhân dân các quận, huyện ban hành kế hoạch của mình trước ngày 20 tháng 01 năm 2022; báo cáo định kỳ theo quy định.
2. Sở Nội vụ theo dõi, đôn đốc, tổng hợp, báo cáo Ủy ban nhân dân thành phố. Sở Tài chính thẩm định kinh phí thực hiện.
Yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc triển khai thực hiện./.
`,
  recipients: [
    'Bộ Nội vụ',
    'Chủ tịch, các Phó Chủ tịch UBND thành phố',
    'Các sở, ban, ngành thành phố',
    'UBND các quận, huyện',
    'Lưu: VT, NC',
  ],
  signature: viceChairman,
  annexes: [],
  handSigned: false,
}

export const annualPlan2022: SamplePlan = {
  paper,
  files: [{ name: 'Kế hoạch CCHC năm 2022.pdf', kind: 'original', make: () => typeset(paper) }],
  entered: {
    type: 'KH',
    period: year(2022),
    validity: { status: 'expired', from: '2021-12-28', to: '2022-12-31' },
    areas: ['the-che', 'thu-tuc', 'to-chuc', 'cong-vu', 'tai-chinh', 'chinh-phu-so'],
    solutions: ['chi-dao', 'tuyen-truyen', 'nguon-luc', 'kiem-tra'],
    tags: ['kế hoạch năm', 'năm 2022', 'cải cách hành chính'],
    retention: 'vinh-vien',
    relations: [
      { kind: 'thuc-hien', to: '216/KH-UBND' },
      { kind: 'dan-chieu', to: '107/2020/NĐ-CP' },
      { kind: 'dan-chieu', to: '108/2020/NĐ-CP' },
      { kind: 'dan-chieu', to: '60/2021/NĐ-CP' },
    ],
  },
}
