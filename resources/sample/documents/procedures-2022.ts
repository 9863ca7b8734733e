/** Plan 142/KH-UBND: reviewing and simplifying administrative procedures (area `thu-tuc`). */
import type { Paper } from '../layout/index.ts'
import { typeset } from '../layout/index.ts'
import { city, viceChairman } from './issuers.ts'
import type { SamplePlan } from './sample-plan.ts'

const paper: Paper = {
  issuer: city,
  number: '142/KH-UBND',
  place: 'Hải Phòng',
  issuedOn: '2022-10-05',
  typeName: 'KẾ HOẠCH',
  subject:
    'Rà soát, đơn giản hóa thủ tục hành chính nội bộ giữa các cơ quan hành chính nhà nước giai đoạn 2022 - 2025',
  addressees: [],
  body: `
> Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính và các nghị định sửa đổi, bổ sung;
> Căn cứ Quyết định số 1085/QĐ-TTg ngày 15 tháng 9 năm 2022 của Thủ tướng Chính phủ ban hành Kế hoạch rà soát, đơn giản hóa thủ tục hành chính nội bộ trong hệ thống hành chính nhà nước giai đoạn 2022 - 2025;
> Thực hiện Kế hoạch số 216/KH-UBND ngày 23 tháng 9 năm 2021 của Ủy ban nhân dân thành phố;
Ủy ban nhân dân thành phố ban hành Kế hoạch rà soát, đơn giản hóa thủ tục hành chính nội bộ giữa các cơ quan hành chính nhà nước trên địa bàn thành phố như sau:
# I. MỤC TIÊU
1. Thống kê, công bố, công khai lần đầu 100% thủ tục hành chính nội bộ giữa các cơ quan hành chính của thành phố trước ngày 01 tháng 4 năm 2023.
2. Rà soát, đơn giản hóa tối thiểu 20% số thủ tục và 20% chi phí tuân thủ thủ tục hành chính nội bộ trước ngày 01 tháng 01 năm 2025.
3. Chấm dứt việc yêu cầu cơ quan cấp dưới gửi nhiều lần cùng một loại tài liệu, số liệu đã có trên hệ thống dùng chung.
# II. PHẠM VI, ĐỐI TƯỢNG
Thủ tục hành chính nội bộ giữa các sở, ngành với nhau; giữa sở, ngành với Ủy ban nhân dân cấp huyện, cấp xã; thủ tục trong nội bộ từng cơ quan về nhân sự, tài chính, tài sản, thi đua, khen thưởng, xây dựng văn bản.
# III. NỘI DUNG, TIẾN ĐỘ
## 1. Thống kê, công bố thủ tục hành chính nội bộ
Các sở, ngành, Ủy ban nhân dân cấp huyện thống kê thủ tục theo biểu mẫu thống nhất, gửi Văn phòng Ủy ban nhân dân thành phố trước ngày 31 tháng 12 năm 2022. Mỗi thủ tục nêu đủ tên, trình tự, thành phần hồ sơ, thời hạn giải quyết, cơ quan thực hiện, kết quả và căn cứ pháp lý.
## 2. Rà soát, đơn giản hóa
a) Năm 2023: rà soát nhóm thủ tục về đất đai, đầu tư công, tổ chức cán bộ.
b) Năm 2024: rà soát nhóm thủ tục về tài chính, tài sản công, xây dựng, thi đua, khen thưởng và các nhóm còn lại.
Phương án đơn giản hóa phải lượng hóa được thời gian, chi phí cắt giảm; ưu tiên bỏ khâu lấy ý kiến trùng lặp, rút ngắn thời hạn cho ý kiến và phân cấp cho cơ quan trực tiếp giải quyết.
## 3. Điện tử hóa quy trình
Sau khi được đơn giản hóa, quy trình nội bộ được xây dựng trên Hệ thống thông tin một cửa điện tử và hệ thống quản lý văn bản và điều hành; có nhắc hạn tự động và công khai tiến độ của từng khâu.
# IV. TỔ CHỨC THỰC HIỆN
1. Văn phòng Ủy ban nhân dân thành phố là cơ quan đầu mối, tập huấn nghiệp vụ, kiểm tra chất lượng phương án, tổng hợp trình Chủ tịch Ủy ban nhân dân thành phố phê duyệt.
2. Sở Thông tin và Truyền thông hướng dẫn điện tử hóa quy trình. Sở Tài chính tham mưu bố trí kinh phí.
3. Giám đốc các sở, Thủ trưởng các ban, ngành, Chủ tịch Ủy ban nhân dân các quận, huyện trực tiếp chỉ đạo, chịu trách nhiệm về tiến độ, chất lượng rà soát; kết quả là một tiêu chí của Chỉ số cải cách hành chính hằng năm./.
`,
  recipients: [
    'Văn phòng Chính phủ (Cục KSTTHC)',
    'Chủ tịch, các Phó Chủ tịch UBND thành phố',
    'Các sở, ban, ngành thành phố',
    'UBND các quận, huyện',
    'Lưu: VT, KSTTHC',
  ],
  signature: viceChairman,
  annexes: [
    {
      label: 'Phụ lục',
      title: 'PHÂN CÔNG RÀ SOÁT NHÓM THỦ TỤC HÀNH CHÍNH NỘI BỘ TRỌNG TÂM',
      landscape: false,
      body: '',
      table: {
        columns: [
          { title: 'STT', share: 0.08, align: 'center' },
          { title: 'Nhóm thủ tục', share: 0.4, align: 'left' },
          { title: 'Cơ quan chủ trì', share: 0.32, align: 'left' },
          { title: 'Hoàn thành', share: 0.2, align: 'center' },
        ],
        rows: [
          [
            '1',
            'Thu hồi đất, giao đất, cho thuê đất',
            'Sở Tài nguyên và Môi trường',
            'Tháng 6/2023',
          ],
          [
            '2',
            'Chủ trương đầu tư, phân bổ vốn đầu tư công',
            'Sở Kế hoạch và Đầu tư',
            'Tháng 6/2023',
          ],
          ['3', 'Bổ nhiệm, điều động, tuyển dụng', 'Sở Nội vụ', 'Tháng 9/2023'],
          ['4', 'Mua sắm, thanh lý, điều chuyển tài sản công', 'Sở Tài chính', 'Tháng 3/2024'],
          ['5', 'Thẩm định quy hoạch, thiết kế', 'Sở Xây dựng', 'Tháng 6/2024'],
          ['6', 'Thi đua, khen thưởng', 'Sở Nội vụ', 'Tháng 9/2024'],
        ],
      },
    },
  ],
  handSigned: false,
}

export const procedures2022: SamplePlan = {
  paper,
  files: [
    { name: 'KH 142 - Rà soát TTHC nội bộ.pdf', kind: 'original', make: () => typeset(paper) },
  ],
  entered: {
    type: 'KH',
    period: { from: '2022-10-05', to: '2025-12-31' },
    areas: ['thu-tuc'],
    solutions: ['chi-dao', 'ung-dung-cntt', 'kiem-tra'],
    tags: ['thủ tục hành chính nội bộ', 'rà soát, đơn giản hóa'],
    retention: 'vinh-vien',
    relations: [
      { kind: 'can-cu', to: '63/2010/NĐ-CP' },
      { kind: 'can-cu', to: '1085/QĐ-TTg' },
      { kind: 'thuc-hien', to: '216/KH-UBND' },
    ],
  },
}
