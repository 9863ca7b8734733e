import { all, subject } from './subject.ts'

export const heldOutSubjects = [
  subject('Đẩy mạnh cải cách hành chính giai đoạn {y} - {z}', all, 'span'),
  subject('Công tác cải cách hành chính nhà nước của {p} năm {y}', all, 'year'),
  subject('Cắt giảm, đơn giản hóa thủ tục hành chính liên quan đến doanh nghiệp và người dân', [
    'thu-tuc',
  ]),
  subject('Triển khai Trung tâm Phục vụ hành chính công trong giải quyết thủ tục hành chính', [
    'thu-tuc',
  ]),
  subject('Nâng cao chất lượng công tác xây dựng và ban hành văn bản quy phạm pháp luật', [
    'the-che',
  ]),
  subject('Pháp điển hệ thống quy phạm pháp luật năm {y}', ['the-che'], 'year'),
  subject('Tiếp tục đổi mới, sắp xếp tổ chức bộ máy tinh gọn, hoạt động hiệu lực, hiệu quả', [
    'to-chuc',
  ]),
  subject('Nâng cao đạo đức công vụ, văn hóa công sở của đội ngũ công chức, viên chức', [
    'cong-vu',
  ]),
  subject('Xác định vị trí việc làm và đánh giá công chức, viên chức năm {y}', ['cong-vu'], 'year'),
  subject('Giao quyền tự chủ, tự chịu trách nhiệm về sử dụng kinh phí quản lý hành chính', [
    'tai-chinh',
  ]),
  subject('Chuyển đổi số giai đoạn {y} - {z}', ['chinh-phu-so'], 'span'),
  subject('Triển khai chữ ký số và hệ thống quản lý văn bản điều hành điện tử', ['chinh-phu-so']),
  subject('Sắp xếp tổ chức bộ máy và thực hiện chế độ tự chủ tài chính', ['to-chuc', 'tai-chinh']),
  subject('Phát triển sản xuất vụ Đông Xuân năm {y}', [], 'year'),
  subject('Tăng cường công tác phòng cháy, chữa cháy trong mùa hanh khô', []),
  subject('Tổ chức Đại hội Thể dục thể thao năm {y}', [], 'year'),
]
