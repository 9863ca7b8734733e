/** Letter 1234/UBND-KSTTHC: a công văn, which has neither type name nor type in its number. */
import type { Paper } from '../layout/index.ts'
import { typeset } from '../layout/index.ts'
import { city, viceChairman } from './issuers.ts'
import type { SamplePlan } from './sample-plan.ts'

const paper: Paper = {
  issuer: city,
  number: '1234/UBND-KSTTHC',
  place: 'Hải Phòng',
  issuedOn: '2024-06-06',
  typeName: null,
  subject: 'Chấn chỉnh tình trạng hồ sơ thủ tục hành chính giải quyết quá hạn',
  addressees: ['Các sở, ban, ngành thành phố', 'Ủy ban nhân dân các quận, huyện'],
  body: `
Qua theo dõi trên Hệ thống thông tin giải quyết thủ tục hành chính, tính đến ngày 31 tháng 5 năm 2024, toàn thành phố còn 612 hồ sơ quá hạn chưa giải quyết, tập trung ở lĩnh vực đất đai (71%) và xây dựng (14%). Một số đơn vị dừng tính thời gian, trả lại hồ sơ không đúng quy định; 38% hồ sơ quá hạn chưa có văn bản xin lỗi tổ chức, cá nhân.
Để khắc phục tình trạng trên, Ủy ban nhân dân thành phố yêu cầu:
1. Giám đốc các sở, Thủ trưởng các ban, ngành, Chủ tịch Ủy ban nhân dân các quận, huyện chỉ đạo giải quyết dứt điểm hồ sơ quá hạn trước ngày 30 tháng 6 năm 2024; xác định rõ nguyên nhân, trách nhiệm của tập thể, cá nhân để xảy ra chậm trễ.
2. Thực hiện nghiêm việc xin lỗi, hẹn lại ngày trả kết quả theo khoản 9 Điều 19 Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ và quy định sửa đổi, bổ sung tại Nghị định số 107/2021/NĐ-CP ngày 06 tháng 12 năm 2021. Không yêu cầu nộp lại giấy tờ đã được số hóa hoặc khai thác được từ cơ sở dữ liệu.
3. Sở Tài nguyên và Môi trường tăng cường nhân lực cho các chi nhánh Văn phòng Đăng ký đất đai; công khai danh sách hồ sơ quá hạn, thời điểm trả kết quả trên trang thông tin điện tử của Sở.
4. Văn phòng Ủy ban nhân dân thành phố kiểm tra đột xuất Bộ phận Một cửa; hằng tuần công khai kết quả giải quyết của từng cơ quan, địa phương; báo cáo Chủ tịch Ủy ban nhân dân thành phố xem xét trách nhiệm người đứng đầu nơi có tỷ lệ quá hạn trên 2%.
Yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc thực hiện, báo cáo kết quả về Văn phòng Ủy ban nhân dân thành phố trước ngày 05 tháng 7 năm 2024./.
`,
  recipients: [
    'Như trên',
    'Chủ tịch, các Phó Chủ tịch UBND thành phố',
    'Sở Nội vụ (theo dõi, chấm điểm)',
    'Cổng Thông tin điện tử thành phố',
    'Lưu: VT, KSTTHC',
  ],
  signature: viceChairman,
  annexes: [],
  handSigned: false,
}

export const letter2024: SamplePlan = {
  paper,
  files: [{ name: '1234-UBND-KSTTHC.pdf', kind: 'original', make: () => typeset(paper) }],
  entered: {
    type: 'CV',
    areas: ['thu-tuc', 'cong-vu'],
    solutions: ['chi-dao', 'kiem-tra'],
    tags: ['hồ sơ quá hạn', 'xin lỗi', 'bộ phận một cửa'],
    retention: '10-nam',
    relations: [
      { kind: 'dan-chieu', to: '61/2018/NĐ-CP' },
      { kind: 'dan-chieu', to: '107/2021/NĐ-CP' },
    ],
    review: 'inbox',
  },
}
