/** What practice papers are about, beside the open half's subjects, and what sections of them say, in other words. */
import type { Subject } from './set/subject.ts'
import { all, subject } from './set/subject.ts'

export const practiceSubjects: readonly Subject[] = [
  subject(
    'Cải cách hành chính nhà nước giai đoạn {y} - {z} và định hướng đến năm 2030',
    all,
    'span',
  ),
  subject('Đẩy mạnh cải cách chế độ công vụ, công chức trên địa bàn {p}', ['cong-vu']),
  subject(
    'Nâng cao Chỉ số cải cách hành chính và Chỉ số hài lòng của người dân năm {y}',
    [],
    'year',
  ),
  subject('Công bố Danh mục thủ tục hành chính được sửa đổi, bổ sung, thay thế', ['thu-tuc']),
  subject(
    'Thực hiện tiếp nhận hồ sơ không phụ thuộc vào địa giới hành chính năm {y}',
    ['thu-tuc'],
    'year',
  ),
  subject(
    'Cắt giảm, đơn giản hóa quy định liên quan đến hoạt động kinh doanh giai đoạn {y} - {z}',
    ['thu-tuc'],
    'span',
  ),
  subject('Pháp điển hệ thống quy phạm pháp luật và hợp nhất văn bản năm {y}', ['the-che'], 'year'),
  subject('Nâng cao chất lượng thẩm định dự thảo văn bản quy phạm pháp luật', ['the-che']),
  subject('Phổ biến, giáo dục pháp luật và trợ giúp pháp lý cho đồng bào dân tộc thiểu số', []),
  subject('Chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Trung tâm Xúc tiến đầu tư', [
    'to-chuc',
  ]),
  subject(
    'Sáp nhập, giải thể các đơn vị sự nghiệp công lập giai đoạn {y} - {z}',
    ['to-chuc'],
    'span',
  ),
  subject('Giao biên chế công chức và số lượng người làm việc năm {y}', ['to-chuc'], 'year'),
  subject('Phân cấp quản lý nhà nước giữa Ủy ban nhân dân tỉnh và Ủy ban nhân dân cấp huyện', [
    'to-chuc',
  ]),
  subject(
    'Bổ nhiệm, luân chuyển và điều động cán bộ lãnh đạo, quản lý nhiệm kỳ {y} - {z}',
    ['cong-vu'],
    'span',
  ),
  subject('Nâng ngạch, thăng hạng chức danh nghề nghiệp viên chức năm {y}', ['cong-vu'], 'year'),
  subject('Xác định vị trí việc làm và cơ cấu ngạch công chức', ['cong-vu']),
  subject('Giao dự toán thu, chi ngân sách nhà nước năm {y}', ['tai-chinh'], 'year'),
  subject('Khoán xe công, quản lý và sử dụng tài sản công tại các cơ quan nhà nước', ['tai-chinh']),
  subject('Đẩy nhanh tiến độ giải ngân vốn đầu tư công năm {y}', ['tai-chinh'], 'year'),
  subject(
    'Số hóa hồ sơ, tài liệu lưu trữ và kết nối, chia sẻ dữ liệu giai đoạn {y} - {z}',
    ['chinh-phu-so'],
    'span',
  ),
  subject('Triển khai chữ ký số và gửi, nhận văn bản điện tử giữa các cơ quan', ['chinh-phu-so']),
  subject('Xây dựng đô thị thông minh và Trung tâm điều hành trên địa bàn {p}', ['chinh-phu-so']),
  subject('Quy chế quản lý, vận hành hệ thống phần mềm quản lý văn bản và điều hành', [
    'chinh-phu-so',
  ]),
  subject('Phòng, chống tham nhũng, lãng phí, tiêu cực năm {y}', [], 'year'),
  subject('Giảm nghèo bền vững và giải quyết việc làm giai đoạn {y} - {z}', [], 'span'),
  subject('Tiếp công dân, giải quyết khiếu nại, tố cáo trước kỳ họp Hội đồng nhân dân', []),
  subject('Quy hoạch mạng lưới trường học, cơ sở khám chữa bệnh đến năm 2030', []),
  subject(
    'Xây dựng nông thôn mới nâng cao và phát triển hợp tác xã giai đoạn {y} - {z}',
    [],
    'span',
  ),
  subject('Phát triển du lịch gắn với bảo tồn di sản văn hóa trên địa bàn {p}', []),
  subject('Quản lý, bảo vệ rừng và phòng cháy, chữa cháy rừng mùa khô năm {y}', [], 'year'),
  subject('Kiểm soát ô nhiễm môi trường nước, không khí và xử lý chất thải rắn sinh hoạt', []),
  subject('Tuyển quân và thực hiện chính sách hậu phương quân đội năm {y}', [], 'year'),
  subject('Điều chỉnh mức hỗ trợ đối với người cao tuổi, người khuyết tật và trẻ em mồ côi', []),
  subject('Bồi thường, hỗ trợ, tái định cư khi Nhà nước thu hồi đất', []),
  subject('Thành lập Hội đồng thi đua, khen thưởng và Tổ giúp việc', []),
  subject('Sơ kết ba năm thực hiện Nghị quyết về đổi mới, sắp xếp tổ chức bộ máy tinh gọn', [
    'to-chuc',
  ]),
]

/** Added to the open half's own. */
export const practiceSentences: Readonly<Record<string, readonly string[]>> = {
  'the-che': [
    'Tổ chức lấy ý kiến đối tượng chịu sự tác động trước khi trình ban hành nghị quyết, quyết định có chứa quy phạm.',
    'Kịp thời phát hiện các quy định bất cập, không còn phù hợp để kiến nghị sửa đổi hoặc thay thế.',
    'Bố trí công chức pháp chế chuyên trách, bảo đảm điều kiện cho công tác soạn thảo, thẩm định.',
  ],
  'thu-tuc': [
    'Bảo đảm trên 98% hồ sơ của người dân, doanh nghiệp được giải quyết đúng hoặc trước thời hạn.',
    'Cập nhật kịp thời các quy trình giải quyết thủ tục lên Cơ sở dữ liệu quốc gia.',
    'Không yêu cầu công dân nộp thêm giấy tờ ngoài thành phần đã được công bố.',
  ],
  'to-chuc': [
    'Giảm tối thiểu 10% số đơn vị trực thuộc và số lượng cấp phó so với năm trước.',
    'Xây dựng đề án hợp nhất các ban, phòng có chức năng tương đồng, bỏ cấp trung gian.',
    'Quy định rõ thẩm quyền, trách nhiệm của người đứng đầu khi thực hiện phân cấp, ủy quyền.',
  ],
  'cong-vu': [
    'Thực hiện đánh giá, xếp loại chất lượng công chức hằng quý gắn với kết quả, sản phẩm cụ thể.',
    'Cử công chức tham gia các lớp bồi dưỡng lý luận chính trị, quản lý nhà nước, ngoại ngữ, tin học.',
    'Có chính sách thu hút, trọng dụng người có tài năng vào làm việc trong cơ quan nhà nước.',
  ],
  'tai-chinh': [
    'Phân bổ kinh phí theo kết quả đầu ra, giảm dần chi thường xuyên từ ngân sách cho đơn vị sự nghiệp.',
    'Rà soát, sắp xếp lại nhà, đất thuộc sở hữu nhà nước, xử lý tài sản dôi dư.',
    'Ban hành quy chế chi tiêu nội bộ, công khai tài chính theo quy định.',
  ],
  'chinh-phu-so': [
    'Nâng tỷ lệ hồ sơ nộp trực tuyến toàn trình, thanh toán không dùng tiền mặt.',
    'Triển khai định danh, xác thực điện tử; khai thác Cơ sở dữ liệu quốc gia về dân cư.',
    'Duy trì, nâng cấp trang thông tin điện tử; họp trực tuyến thông suốt đến cấp xã.',
  ],
}
