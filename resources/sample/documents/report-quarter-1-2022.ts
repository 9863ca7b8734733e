/** Report 84/BC-UBND: the first quarter of 2022. All its figures are invented. */
import type { Paper } from '../layout/index.ts'
import { typeset } from '../layout/index.ts'
import { city, viceChairman } from './issuers.ts'
import type { SamplePlan } from './sample-plan.ts'

const paper: Paper = {
  issuer: city,
  number: '84/BC-UBND',
  place: 'Hải Phòng',
  issuedOn: '2022-03-16',
  typeName: 'BÁO CÁO',
  subject:
    'Kết quả công tác cải cách hành chính Quý I năm 2022; phương hướng, nhiệm vụ Quý II năm 2022',
  addressees: ['Bộ Nội vụ'],
  body: `
Thực hiện chế độ báo cáo định kỳ về công tác cải cách hành chính, Ủy ban nhân dân thành phố Hải Phòng báo cáo kết quả Quý I năm 2022 (số liệu tính từ ngày 15 tháng 12 năm 2021 đến ngày 14 tháng 3 năm 2022) như sau:
# I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
Trong quý, Ủy ban nhân dân thành phố đã ban hành 18 văn bản chỉ đạo về cải cách hành chính; 38/38 cơ quan, địa phương ban hành kế hoạch năm đúng thời hạn theo Kế hoạch số 305/KH-UBND ngày 28 tháng 12 năm 2021. Ban Chỉ đạo họp một phiên, thống nhất 12 nhiệm vụ trọng tâm; đến hết quý đã hoàn thành 03 nhiệm vụ, 09 nhiệm vụ đang thực hiện trong hạn, không có nhiệm vụ quá hạn.
Đã kiểm tra công vụ đột xuất 06 cơ quan, đơn vị; nhắc nhở 04 trường hợp chưa niêm yết đầy đủ thủ tục hành chính, phê bình 01 trường hợp vắng mặt trong giờ làm việc không có lý do.
# II. KẾT QUẢ TRÊN SÁU LĨNH VỰC
## 1. Cải cách thể chế
Hội đồng nhân dân và Ủy ban nhân dân thành phố ban hành 11 văn bản quy phạm pháp luật; 100% dự thảo được thẩm định trước khi ban hành. Rà soát 126 văn bản, đề nghị bãi bỏ 08 văn bản không còn phù hợp.
## 2. Cải cách thủ tục hành chính
Công bố 47 thủ tục hành chính được sửa đổi, bổ sung, bãi bỏ 15 thủ tục. Toàn thành phố tiếp nhận 286.450 hồ sơ; đã giải quyết 271.318 hồ sơ, trong đó đúng hạn và trước hạn 266.976 hồ sơ, đạt 98,4%; quá hạn 4.342 hồ sơ, chủ yếu trong lĩnh vực đất đai.
Tiếp nhận 132 phản ánh, kiến nghị; đã trả lời 128, còn 04 trong hạn.
## 3. Cải cách tổ chức bộ máy hành chính nhà nước
Trình phê duyệt đề án sắp xếp cơ cấu tổ chức của 09 sở; giảm 14 phòng và tương đương. Ban hành quyết định ủy quyền cho Chủ tịch Ủy ban nhân dân cấp huyện đối với 05 nhiệm vụ trong lĩnh vực xây dựng và môi trường.
## 4. Cải cách chế độ công vụ
Tổ chức 07 lớp bồi dưỡng cho 560 lượt cán bộ, công chức, viên chức, trong đó 03 lớp trực tuyến; thông báo tuyển dụng 85 chỉ tiêu công chức. Xem xét kỷ luật 05 công chức, viên chức.
## 5. Cải cách tài chính công
Hoàn thành phân loại mức tự chủ đối với 412 đơn vị sự nghiệp công lập; công khai dự toán ngân sách năm 2022 của 100% đơn vị dự toán cấp I.
## 6. Xây dựng, phát triển chính quyền điện tử, chính quyền số
99,2% văn bản đi được ký số và gửi trên hệ thống quản lý văn bản và điều hành. Cung cấp 862 dịch vụ công trực tuyến mức độ 4; tỷ lệ hồ sơ nộp trực tuyến đạt 36,7%, tăng 9,3 điểm phần trăm so với cùng kỳ năm 2021.
# III. ĐÁNH GIÁ CHUNG
## 1. Ưu điểm
Công tác cải cách hành chính được chỉ đạo quyết liệt, đồng bộ; tỷ lệ giải quyết hồ sơ đúng hạn tăng; người dân, doanh nghiệp sử dụng dịch vụ công trực tuyến ngày càng nhiều.
## 2. Hạn chế, nguyên nhân
Một số địa phương còn tình trạng hồ sơ đất đai quá hạn; việc số hóa kết quả giải quyết thủ tục hành chính còn chậm do thiếu trang thiết bị ở cấp xã. Công tác phối hợp giữa một số sở, ngành chưa chặt chẽ.
# IV. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II NĂM 2022
1. Công bố Chỉ số cải cách hành chính năm 2021 của các sở, ngành, quận, huyện trong tháng 4 năm 2022.
2. Tập trung xử lý dứt điểm hồ sơ quá hạn trong lĩnh vực đất đai; yêu cầu công khai lời xin lỗi theo quy định.
3. Trang bị máy quét, chứng thư số cho Bộ phận Một cửa cấp xã, hoàn thành trước ngày 30 tháng 5 năm 2022.
4. Triển khai kế hoạch kiểm tra cải cách hành chính tại 12 cơ quan, địa phương.
Ủy ban nhân dân thành phố Hải Phòng báo cáo Bộ Nội vụ./.
`,
  recipients: [
    'Như trên',
    'Chủ tịch, các Phó Chủ tịch UBND thành phố',
    'Ban Chỉ đạo CCHC thành phố',
    'Sở Nội vụ',
    'Lưu: VT, NC',
  ],
  signature: viceChairman,
  annexes: [
    {
      label: 'Phụ lục',
      title: 'TÌNH HÌNH GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH QUÝ I NĂM 2022',
      landscape: false,
      body: '',
      table: {
        columns: [
          { title: 'Cấp giải quyết', share: 0.28, align: 'left' },
          { title: 'Tiếp nhận', share: 0.18, align: 'center' },
          { title: 'Đã giải quyết', share: 0.18, align: 'center' },
          { title: 'Đúng hạn', share: 0.18, align: 'center' },
          { title: 'Quá hạn', share: 0.18, align: 'center' },
        ],
        rows: [
          ['Cấp thành phố', '84.120', '79.655', '78.901', '754'],
          ['Cấp huyện', '62.330', '57.913', '55.060', '2.853'],
          ['Cấp xã', '140.000', '133.750', '133.015', '735'],
          ['Tổng cộng', '286.450', '271.318', '266.976', '4.342'],
        ],
      },
    },
  ],
  handSigned: false,
}

export const reportQuarter1: SamplePlan = {
  paper,
  files: [{ name: 'Báo cáo CCHC Quý I-2022.pdf', kind: 'original', make: () => typeset(paper) }],
  entered: {
    type: 'BC',
    period: { from: '2021-12-15', to: '2022-03-14' },
    validity: { status: 'unknown', from: null, to: null },
    areas: ['the-che', 'thu-tuc', 'to-chuc', 'cong-vu', 'tai-chinh', 'chinh-phu-so'],
    solutions: ['chi-dao', 'kiem-tra'],
    tags: ['báo cáo quý', 'Quý I', 'năm 2022'],
    retention: '20-nam',
    relations: [
      { kind: 'thuc-hien', to: '305/KH-UBND' },
      { kind: 'lien-quan', to: '216/KH-UBND' },
    ],
  },
}
