/** Decision 1187/QĐ-UBND on the steering committee: there is only the scan of the signed paper. */
import { scan } from '../attachments/scan.ts'
import type { Paper } from '../layout/index.ts'
import { typeset } from '../layout/index.ts'
import { chairmanAlone, city } from './issuers.ts'
import type { SamplePlan } from './sample-plan.ts'

const paper: Paper = {
  issuer: city,
  number: '1187/QĐ-UBND',
  place: 'Hải Phòng',
  issuedOn: '2022-04-12',
  typeName: 'QUYẾT ĐỊNH',
  subject: 'Về việc kiện toàn Ban Chỉ đạo cải cách hành chính thành phố Hải Phòng',
  addressees: [],
  body: `
= CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
> Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
> Căn cứ Kế hoạch số 216/KH-UBND ngày 23 tháng 9 năm 2021 của Ủy ban nhân dân thành phố;
> Theo đề nghị của Giám đốc Sở Nội vụ.
= QUYẾT ĐỊNH:
**Điều 1.** Kiện toàn Ban Chỉ đạo cải cách hành chính thành phố Hải Phòng (sau đây gọi là Ban Chỉ đạo) gồm các chức danh sau đây:
1. Trưởng Ban: Chủ tịch Ủy ban nhân dân thành phố.
2. Phó Trưởng Ban thường trực: Phó Chủ tịch Ủy ban nhân dân thành phố phụ trách công tác nội chính.
3. Phó Trưởng Ban: Giám đốc Sở Nội vụ.
4. Các ủy viên: Chánh Văn phòng Ủy ban nhân dân thành phố; Giám đốc các Sở: Tư pháp, Tài chính, Kế hoạch và Đầu tư, Thông tin và Truyền thông, Khoa học và Công nghệ, Xây dựng, Tài nguyên và Môi trường. Mời đại diện lãnh đạo Ủy ban Mặt trận Tổ quốc Việt Nam thành phố tham gia.
**Điều 2.** Ban Chỉ đạo có nhiệm vụ giúp Chủ tịch Ủy ban nhân dân thành phố chỉ đạo, phối hợp giải quyết những công việc quan trọng, liên ngành về cải cách hành chính; đôn đốc, kiểm tra việc thực hiện kế hoạch cải cách hành chính giai đoạn 2021 - 2025.
**Điều 3.** Ban Chỉ đạo làm việc theo chế độ kiêm nhiệm; họp sáu tháng một lần và đột xuất khi cần. Sở Nội vụ là cơ quan thường trực. Kinh phí hoạt động do ngân sách thành phố bảo đảm, bố trí trong dự toán của Sở Nội vụ. Ban Chỉ đạo tự giải thể khi hoàn thành nhiệm vụ.
**Điều 4.** Quyết định này có hiệu lực kể từ ngày ký và thay thế các quyết định trước đây về thành lập, kiện toàn Ban Chỉ đạo cải cách hành chính thành phố.
**Điều 5.** Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan, đơn vị có liên quan và các ông (bà) có chức danh tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.
`,
  recipients: [
    'Như Điều 5',
    'Bộ Nội vụ',
    'Thường trực Thành ủy',
    'Thường trực HĐND thành phố',
    'Các sở, ban, ngành; UBND các quận, huyện',
    'Lưu: VT, NC',
  ],
  signature: chairmanAlone,
  annexes: [],
  handSigned: true,
}

export const steeringCommittee: SamplePlan = {
  paper,
  files: [
    {
      name: '1187-QĐ-UBND (bản quét).pdf',
      kind: 'signed-scan',
      make: async () => scan(await typeset(paper), paper),
    },
  ],
  entered: {
    type: 'QĐ',
    areas: ['to-chuc'],
    solutions: ['chi-dao'],
    tags: ['ban chỉ đạo', 'kiện toàn', 'bản quét'],
    retention: 'vinh-vien',
    relations: [{ kind: 'can-cu', to: '216/KH-UBND' }],
    review: 'inbox',
    notes: 'Chỉ có bản quét từ bản giấy, chưa có lớp chữ.',
  },
}
