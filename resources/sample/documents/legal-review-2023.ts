/** Plan 156/KH-UBND: reviewing and systematising the city's legal documents (area `the-che`). */
import type { Paper } from '../layout/index.ts'
import { typeset } from '../layout/index.ts'
import { city, viceChairman } from './issuers.ts'
import type { SamplePlan } from './sample-plan.ts'

const paper: Paper = {
  issuer: city,
  number: '156/KH-UBND',
  place: 'Hải Phòng',
  issuedOn: '2023-06-14',
  typeName: 'KẾ HOẠCH',
  subject:
    'Rà soát, hệ thống hóa văn bản quy phạm pháp luật do Hội đồng nhân dân, Ủy ban nhân dân các cấp ban hành trong kỳ 2019 - 2023',
  addressees: [],
  body: `
> Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015 và Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 18 tháng 6 năm 2020;
> Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Ban hành văn bản quy phạm pháp luật; Nghị định số 154/2020/NĐ-CP ngày 31 tháng 12 năm 2020 sửa đổi, bổ sung một số điều của Nghị định số 34/2016/NĐ-CP;
Ủy ban nhân dân thành phố ban hành Kế hoạch rà soát, hệ thống hóa văn bản quy phạm pháp luật kỳ 2019 - 2023 như sau:
# I. MỤC ĐÍCH, YÊU CẦU
1. Xác định văn bản còn hiệu lực, hết hiệu lực toàn bộ hoặc một phần; phát hiện quy định trái pháp luật, mâu thuẫn, chồng chéo, bất cập để xử lý kịp thời, nâng cao tính công khai, minh bạch của hệ thống pháp luật.
2. Tập hợp đầy đủ văn bản thuộc đối tượng hệ thống hóa; kết quả chính xác, dễ tra cứu, công bố đúng thời hạn.
# II. ĐỐI TƯỢNG, PHẠM VI
Nghị quyết của Hội đồng nhân dân, quyết định của Ủy ban nhân dân cấp thành phố, cấp huyện, cấp xã có chứa quy phạm pháp luật, được ban hành đến hết ngày 31 tháng 12 năm 2023, bao gồm cả văn bản của các kỳ trước còn hiệu lực.
# III. NỘI DUNG
## 1. Rà soát văn bản
Rà soát theo căn cứ pháp lý và theo tình hình phát triển kinh tế - xã hội; lập phiếu rà soát đối với từng văn bản; lấy ý kiến cơ quan tư pháp cùng cấp trước khi trình xử lý.
## 2. Hệ thống hóa văn bản
Lập bốn danh mục: danh mục tổng hợp văn bản thuộc đối tượng hệ thống hóa; danh mục văn bản hết hiệu lực toàn bộ hoặc một phần; danh mục văn bản còn hiệu lực; danh mục văn bản cần đình chỉ, sửa đổi, bổ sung, thay thế, bãi bỏ hoặc ban hành mới.
## 3. Công bố, cập nhật
Chủ tịch Ủy ban nhân dân các cấp công bố kết quả chậm nhất ngày 01 tháng 3 năm 2024 đối với cấp thành phố; cập nhật tình trạng hiệu lực lên Cơ sở dữ liệu quốc gia về văn bản pháp luật.
# IV. PHÂN CÔNG VÀ TIẾN ĐỘ
1. Các sở, ngành rà soát văn bản do mình chủ trì soạn thảo, gửi kết quả về Sở Tư pháp trước ngày 30 tháng 11 năm 2023.
2. Sở Tư pháp kiểm tra lại, tổng hợp, dự thảo quyết định công bố, trình Ủy ban nhân dân thành phố trước ngày 10 tháng 02 năm 2024.
3. Ủy ban nhân dân các quận, huyện chỉ đạo cấp xã thực hiện; báo cáo kết quả trước ngày 15 tháng 3 năm 2024.
4. Kinh phí do ngân sách nhà nước bảo đảm theo phân cấp hiện hành./.
`,
  recipients: [
    'Bộ Tư pháp (Cục Kiểm tra văn bản QPPL)',
    'Thường trực HĐND thành phố',
    'Các sở, ban, ngành thành phố',
    'HĐND, UBND các quận, huyện',
    'Lưu: VT, NC',
  ],
  signature: viceChairman,
  annexes: [],
  handSigned: false,
}

export const legalReview2023: SamplePlan = {
  paper,
  files: [{ name: '156-KH-UBND.pdf', kind: 'original', make: () => typeset(paper) }],
  entered: {
    type: 'KH',
    period: { from: '2023-06-14', to: '2024-03-15' },
    validity: { status: 'expired', from: '2023-06-14', to: '2024-03-15' },
    areas: ['the-che'],
    solutions: ['kiem-tra', 'chi-dao'],
    tags: ['hệ thống hóa văn bản', 'văn bản quy phạm pháp luật', 'rà soát văn bản'],
    retention: 'vinh-vien',
    relations: [
      { kind: 'can-cu', to: '34/2016/NĐ-CP' },
      { kind: 'can-cu', to: '154/2020/NĐ-CP' },
      { kind: 'lien-quan', to: '216/KH-UBND' },
    ],
  },
}
