/** Notice 215/TB-VP: what was concluded at the meeting on the mid-year review. */
import type { Paper } from '../layout/index.ts'
import { typeset } from '../layout/index.ts'
import { cityOffice, officeDeputy } from './issuers.ts'
import type { SamplePlan } from './sample-plan.ts'

const paper: Paper = {
  issuer: cityOffice,
  number: '215/TB-VP',
  place: 'Hải Phòng',
  issuedOn: '2022-07-08',
  typeName: 'THÔNG BÁO',
  subject:
    'Kết luận của lãnh đạo Ủy ban nhân dân thành phố tại cuộc họp sơ kết công tác cải cách hành chính 6 tháng đầu năm 2022',
  addressees: [],
  body: `
Ngày 05 tháng 7 năm 2022, tại Trụ sở Ủy ban nhân dân thành phố, Phó Chủ tịch Ủy ban nhân dân thành phố, Phó Trưởng Ban thường trực Ban Chỉ đạo cải cách hành chính chủ trì cuộc họp sơ kết công tác cải cách hành chính 6 tháng đầu năm 2022. Dự họp có đại diện lãnh đạo các sở, ngành và Ủy ban nhân dân các quận, huyện (dự trực tuyến).
Sau khi nghe Sở Nội vụ báo cáo, ý kiến phát biểu của các đại biểu, Phó Chủ tịch Ủy ban nhân dân thành phố kết luận như sau:
1. Biểu dương Sở Công Thương, Ban Quản lý Khu kinh tế Hải Phòng, Ủy ban nhân dân quận Ngô Quyền và huyện Vĩnh Bảo có tỷ lệ hồ sơ đúng hạn đạt trên 99,5%. Phê bình các đơn vị để tỷ lệ hồ sơ đất đai quá hạn trên 5%; yêu cầu báo cáo giải trình trước ngày 20 tháng 7 năm 2022.
2. Giao Văn phòng Ủy ban nhân dân thành phố chủ trì, phối hợp với Sở Thông tin và Truyền thông hoàn thành hợp nhất Cổng Dịch vụ công và Hệ thống thông tin một cửa điện tử trước ngày 30 tháng 9 năm 2022; khắc phục ngay lỗi không tra cứu được trạng thái hồ sơ.
3. Giao Sở Nội vụ:
a) Công khai kết quả kiểm tra công vụ trên Cổng Thông tin điện tử; theo dõi việc khắc phục sau kiểm tra.
b) Chuẩn bị hội nghị đối thoại với doanh nghiệp về thủ tục hành chính trong tháng 8 năm 2022.
c) Tổng hợp mô hình, sáng kiến hay ở cơ sở để nhân rộng, trước hết là mô hình “Ngày không hẹn” tại quận Lê Chân.
4. Giao Sở Tài chính ưu tiên bố trí kinh phí mua sắm máy quét, chứng thư số cho Bộ phận Một cửa cấp xã; báo cáo Ủy ban nhân dân thành phố trước ngày 31 tháng 7 năm 2022.
5. Chủ tịch Ủy ban nhân dân các quận, huyện trực tiếp kiểm tra Bộ phận Một cửa cấp xã ít nhất mỗi tháng một lần.
Văn phòng Ủy ban nhân dân thành phố thông báo để các cơ quan, đơn vị, địa phương biết, thực hiện./.
`,
  recipients: [
    'Chủ tịch, các Phó Chủ tịch UBND thành phố (để báo cáo)',
    'Thành viên Ban Chỉ đạo CCHC thành phố',
    'Các sở, ban, ngành thành phố',
    'UBND các quận, huyện',
    'Lưu: VT, NC, KSTTHC',
  ],
  signature: officeDeputy,
  annexes: [],
  handSigned: false,
}

export const notice2022: SamplePlan = {
  paper,
  files: [{ name: '215-TB-VP.pdf', kind: 'original', make: () => typeset(paper) }],
  entered: {
    type: 'TB',
    areas: ['thu-tuc', 'cong-vu', 'chinh-phu-so'],
    solutions: ['chi-dao', 'kiem-tra', 'nguon-luc', 'doi-moi'],
    tags: ['kết luận cuộc họp', 'sơ kết 6 tháng', 'năm 2022'],
    retention: '10-nam',
    relations: [
      { kind: 'lien-quan', to: '305/KH-UBND' },
      { kind: 'lien-quan', to: '1187/QĐ-UBND' },
    ],
  },
}
