/** Decision 3050/QĐ-UBND: how the offices' reform is measured; with the indicator set attached. */
import type { Paper } from '../layout/index.ts'
import { typeset } from '../layout/index.ts'
import { city, viceChairman } from './issuers.ts'
import type { SamplePlan } from './sample-plan.ts'

const paper: Paper = {
  issuer: city,
  number: '3050/QĐ-UBND',
  place: 'Hải Phòng',
  issuedOn: '2021-10-25',
  typeName: 'QUYẾT ĐỊNH',
  subject:
    'Về việc ban hành Bộ chỉ số theo dõi, đánh giá kết quả cải cách hành chính hằng năm của các sở, ngành và Ủy ban nhân dân các quận, huyện',
  addressees: [],
  body: `
= ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
> Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
> Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;
> Căn cứ Kế hoạch số 216/KH-UBND ngày 23 tháng 9 năm 2021 của Ủy ban nhân dân thành phố về thực hiện Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2025 trên địa bàn thành phố;
> Theo đề nghị của Giám đốc Sở Nội vụ.
= QUYẾT ĐỊNH:
**Điều 1.** Ban hành kèm theo Quyết định này Bộ chỉ số theo dõi, đánh giá kết quả cải cách hành chính hằng năm của các sở, ngành và Ủy ban nhân dân các quận, huyện (sau đây gọi là Bộ chỉ số), gồm 07 tiêu chí, thang điểm 100; trong đó 70 điểm do Hội đồng thẩm định chấm trên cơ sở tài liệu kiểm chứng và 30 điểm xác định qua điều tra xã hội học.
**Điều 2.** Việc đánh giá phải trung thực, khách quan, công khai. Cơ quan, địa phương tự chấm điểm trên phần mềm, gửi kèm tài liệu kiểm chứng trước ngày 20 tháng 12 hằng năm. Điểm tự chấm không có tài liệu kiểm chứng thì không được công nhận.
**Điều 3.** Giao Sở Nội vụ hướng dẫn tự đánh giá, chấm điểm; chủ trì điều tra xã hội học; tổng hợp, trình Chủ tịch Ủy ban nhân dân thành phố công bố Chỉ số cải cách hành chính trong Quý I năm sau. Kết quả xếp hạng là căn cứ đánh giá mức độ hoàn thành nhiệm vụ của người đứng đầu và bình xét thi đua, khen thưởng.
**Điều 4.** Quyết định này có hiệu lực kể từ ngày ký và được áp dụng từ kỳ đánh giá năm 2021.
**Điều 5.** Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc Sở Nội vụ, Giám đốc các sở, Thủ trưởng các ban, ngành thành phố, Chủ tịch Ủy ban nhân dân các quận, huyện và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.
`,
  recipients: [
    'Như Điều 5',
    'Bộ Nội vụ',
    'Thường trực Thành ủy, Thường trực HĐND thành phố',
    'Chủ tịch, các Phó Chủ tịch UBND thành phố',
    'Cổng Thông tin điện tử thành phố',
    'Lưu: VT, NC',
  ],
  signature: viceChairman,
  annexes: [
    {
      label: null,
      title: 'BỘ CHỈ SỐ THEO DÕI, ĐÁNH GIÁ KẾT QUẢ CẢI CÁCH HÀNH CHÍNH',
      landscape: false,
      body: '',
      table: {
        columns: [
          { title: 'STT', share: 0.08, align: 'center' },
          { title: 'Tiêu chí, tiêu chí thành phần', share: 0.52, align: 'left' },
          { title: 'Điểm tối đa', share: 0.12, align: 'center' },
          { title: 'Tài liệu kiểm chứng', share: 0.28, align: 'left' },
        ],
        rows: [
          ['1. Công tác chỉ đạo, điều hành cải cách hành chính (15 điểm)'],
          ['1.1', 'Ban hành kế hoạch năm đúng thời hạn, đủ sáu lĩnh vực', '3', 'Kế hoạch'],
          ['1.2', 'Mức độ hoàn thành nhiệm vụ trong kế hoạch', '4', 'Báo cáo năm'],
          [
            '1.3',
            'Kiểm tra cơ quan, đơn vị trực thuộc; xử lý sau kiểm tra',
            '4',
            'Kết luận kiểm tra',
          ],
          ['1.4', 'Sáng kiến, giải pháp mới được áp dụng', '2', 'Quyết định công nhận'],
          ['1.5', 'Công tác thông tin, tuyên truyền', '2', 'Kế hoạch; tin, bài'],
          ['2. Cải cách thể chế (10 điểm)'],
          [
            '2.1',
            'Tham mưu ban hành văn bản quy phạm pháp luật đúng tiến độ',
            '4',
            'Văn bản đã ban hành',
          ],
          ['2.2', 'Rà soát, xử lý văn bản sau rà soát', '3', 'Báo cáo rà soát'],
          ['2.3', 'Theo dõi thi hành pháp luật', '3', 'Báo cáo'],
          ['3. Cải cách thủ tục hành chính (22 điểm)'],
          ['3.1', 'Công khai thủ tục hành chính đầy đủ, đúng quy định', '4', 'Kết quả kiểm tra'],
          ['3.2', 'Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn', '8', 'Hệ thống một cửa điện tử'],
          ['3.3', 'Xin lỗi bằng văn bản đối với hồ sơ quá hạn', '4', 'Văn bản xin lỗi'],
          ['3.4', 'Xử lý phản ánh, kiến nghị đúng hạn', '6', 'Báo cáo; dữ liệu hệ thống'],
          ['4. Cải cách tổ chức bộ máy hành chính nhà nước (10 điểm)'],
          ['4.1', 'Thực hiện quy định về cơ cấu tổ chức, số lượng cấp phó', '5', 'Báo cáo'],
          [
            '4.2',
            'Thực hiện phân cấp, ủy quyền và kiểm tra sau phân cấp',
            '5',
            'Quyết định; kết luận',
          ],
          ['5. Cải cách chế độ công vụ (13 điểm)'],
          ['5.1', 'Bố trí công chức, viên chức đúng vị trí việc làm', '5', 'Báo cáo'],
          ['5.2', 'Hoàn thành kế hoạch đào tạo, bồi dưỡng', '4', 'Báo cáo'],
          ['5.3', 'Chấp hành kỷ luật, kỷ cương hành chính', '4', 'Kết luận kiểm tra công vụ'],
          ['6. Cải cách tài chính công (10 điểm)'],
          ['6.1', 'Giải ngân kinh phí được giao; công khai ngân sách', '5', 'Báo cáo tài chính'],
          ['6.2', 'Thực hiện cơ chế tự chủ của đơn vị trực thuộc', '5', 'Quyết định; báo cáo'],
          ['7. Xây dựng, phát triển chính quyền điện tử, chính quyền số (20 điểm)'],
          ['7.1', 'Văn bản điện tử có ký số gửi, nhận trên hệ thống', '5', 'Dữ liệu hệ thống'],
          ['7.2', 'Tỷ lệ hồ sơ nộp trực tuyến', '8', 'Cổng Dịch vụ công'],
          ['7.3', 'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính', '4', 'Dữ liệu hệ thống'],
          ['7.4', 'Áp dụng TCVN ISO 9001', '3', 'Quyết định công bố'],
        ],
      },
    },
  ],
  handSigned: false,
}

export const indicators2021: SamplePlan = {
  paper,
  files: [{ name: '3050-QĐ-UBND.pdf', kind: 'original', make: () => typeset(paper) }],
  entered: {
    type: 'QĐ',
    areas: ['the-che', 'thu-tuc', 'to-chuc', 'cong-vu', 'tai-chinh', 'chinh-phu-so'],
    solutions: ['kiem-tra', 'chi-dao'],
    tags: ['bộ chỉ số', 'chỉ số cải cách hành chính', 'điều tra xã hội học'],
    retention: 'vinh-vien',
    relations: [
      { kind: 'thuc-hien', to: '216/KH-UBND' },
      { kind: 'can-cu', to: '216/KH-UBND' },
      { kind: 'can-cu', to: '76/NQ-CP' },
    ],
  },
}
