/** Plan 12/KH-UBND: digital government in 2024 (area `chinh-phu-so`). */
import type { Paper } from '../layout/index.ts'
import { typeset } from '../layout/index.ts'
import { chairman, city } from './issuers.ts'
import type { SamplePlan } from './sample-plan.ts'
import { year } from './sample-plan.ts'

const paper: Paper = {
  issuer: city,
  number: '12/KH-UBND',
  place: 'Hải Phòng',
  issuedOn: '2024-01-17',
  typeName: 'KẾ HOẠCH',
  subject: 'Chuyển đổi số, phát triển chính quyền số và bảo đảm an toàn thông tin mạng năm 2024',
  addressees: [],
  body: `
> Căn cứ Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030;
> Căn cứ Quyết định số 06/QĐ-TTg ngày 06 tháng 01 năm 2022 của Thủ tướng Chính phủ phê duyệt Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử phục vụ chuyển đổi số quốc gia;
> Căn cứ Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ quy định về việc cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng;
> Thực hiện Kế hoạch số 216/KH-UBND ngày 23 tháng 9 năm 2021 của Ủy ban nhân dân thành phố;
Ủy ban nhân dân thành phố ban hành Kế hoạch chuyển đổi số, phát triển chính quyền số và bảo đảm an toàn thông tin mạng năm 2024 như sau:
# I. MỤC TIÊU
- 100% thủ tục hành chính đủ điều kiện được cung cấp dịch vụ công trực tuyến toàn trình; tỷ lệ hồ sơ trực tuyến toàn trình đạt tối thiểu 70%.
- 100% hồ sơ, kết quả giải quyết thủ tục hành chính được số hóa; tái sử dụng tối thiểu 50% dữ liệu đã số hóa.
- 100% hệ thống thông tin được phê duyệt cấp độ an toàn và triển khai đủ phương án bảo vệ.
- Kinh tế số chiếm tỷ trọng tối thiểu 25% GRDP của thành phố; 100% xã, phường, thị trấn có tổ công nghệ số cộng đồng hoạt động thường xuyên.
# II. NHIỆM VỤ
## 1. Hạ tầng và nền tảng số
Nâng cấp trung tâm dữ liệu theo mô hình điện toán đám mây; phủ sóng di động băng rộng tại đảo Cát Bà, Bạch Long Vĩ; hoàn thiện nền tảng tích hợp, chia sẻ dữ liệu của thành phố.
## 2. Dữ liệu số
Ban hành danh mục cơ sở dữ liệu dùng chung; làm sạch dữ liệu đất đai, hộ tịch, an sinh xã hội, bảo đảm “đúng, đủ, sạch, sống”; mở tối thiểu 60 bộ dữ liệu trên Cổng dữ liệu mở.
## 3. Dịch vụ công trực tuyến
Thiết kế lại biểu mẫu điện tử theo hướng điền sẵn thông tin từ Cơ sở dữ liệu quốc gia về dân cư; miễn, giảm phí, lệ phí đối với hồ sơ nộp trực tuyến theo nghị quyết của Hội đồng nhân dân thành phố; hỗ trợ người cao tuổi, người khuyết tật ngay tại Bộ phận Một cửa.
## 4. Hoạt động nội bộ
Xử lý hồ sơ công việc, lập và nộp lưu hồ sơ điện tử; họp trực tuyến không giấy tờ; theo dõi nhiệm vụ được giao bằng bảng điều khiển theo thời gian thực.
## 5. An toàn thông tin mạng
Giám sát tập trung 24/7; diễn tập thực chiến ít nhất hai lần trong năm; sao lưu dữ liệu ngoại tuyến, kiểm tra khả năng khôi phục hằng quý.
## 6. Nhân lực số
Bồi dưỡng kỹ năng số cho 100% cán bộ, công chức, viên chức; tuyên truyền Ngày Chuyển đổi số quốc gia 10 tháng 10.
# III. KINH PHÍ
Từ nguồn chi thường xuyên, vốn đầu tư công trung hạn và nguồn xã hội hóa. Không đầu tư trùng lặp với nền tảng do bộ, ngành Trung ương triển khai dùng chung.
# IV. TỔ CHỨC THỰC HIỆN
1. Sở Thông tin và Truyền thông là cơ quan thường trực, chủ trì theo dõi, đánh giá, công bố Chỉ số chuyển đổi số các cơ quan, địa phương.
2. Công an thành phố chủ trì nhiệm vụ của Đề án 06; Văn phòng Ủy ban nhân dân thành phố chủ trì dịch vụ công trực tuyến.
3. Các sở, ngành, Ủy ban nhân dân các quận, huyện ban hành kế hoạch trước ngày 15 tháng 02 năm 2024./.
`,
  recipients: [
    'Bộ Thông tin và Truyền thông',
    'Ban Chỉ đạo Chuyển đổi số thành phố',
    'Các sở, ban, ngành thành phố',
    'UBND các quận, huyện',
    'Lưu: VT, VX',
  ],
  signature: chairman,
  annexes: [],
  handSigned: false,
}

export const digital2024: SamplePlan = {
  paper,
  files: [{ name: 'KH chuyển đổi số 2024.pdf', kind: 'original', make: () => typeset(paper) }],
  entered: {
    type: 'KH',
    period: year(2024),
    validity: { status: 'expired', from: '2024-01-17', to: '2024-12-31' },
    areas: ['chinh-phu-so', 'thu-tuc'],
    solutions: ['ung-dung-cntt', 'tuyen-truyen', 'nguon-luc'],
    tags: ['chuyển đổi số', 'chính quyền số', 'an toàn thông tin', 'Đề án 06', 'năm 2024'],
    retention: 'vinh-vien',
    relations: [
      { kind: 'can-cu', to: '749/QĐ-TTg' },
      { kind: 'can-cu', to: '06/QĐ-TTg' },
      { kind: 'can-cu', to: '42/2022/NĐ-CP' },
      { kind: 'thuc-hien', to: '216/KH-UBND' },
    ],
  },
}
