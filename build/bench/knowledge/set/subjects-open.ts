import { all, subject } from './subject.ts'

export const openSubjects = [
  subject('Cải cách hành chính năm {y}', all, 'year'),
  subject(
    'Thực hiện Chương trình tổng thể cải cách hành chính nhà nước giai đoạn {y} - {z} trên địa bàn {p}',
    all,
    'span',
  ),
  subject('Kiểm soát thủ tục hành chính năm {y}', ['thu-tuc'], 'year'),
  subject('Rà soát, đánh giá thủ tục hành chính trên địa bàn {p} năm {y}', ['thu-tuc'], 'year'),
  subject(
    'Nâng cao chất lượng giải quyết thủ tục hành chính theo cơ chế một cửa, một cửa liên thông',
    ['thu-tuc'],
  ),
  subject(
    'Kiểm tra, rà soát, hệ thống hóa văn bản quy phạm pháp luật năm {y}',
    ['the-che'],
    'year',
  ),
  subject('Theo dõi tình hình thi hành pháp luật năm {y}', ['the-che'], 'year'),
  subject('Sắp xếp, kiện toàn tổ chức bộ máy các cơ quan chuyên môn và đơn vị sự nghiệp công lập', [
    'to-chuc',
  ]),
  subject('Tinh giản biên chế giai đoạn {y} - {z}', ['to-chuc'], 'span'),
  subject('Đào tạo, bồi dưỡng cán bộ, công chức, viên chức năm {y}', ['cong-vu'], 'year'),
  subject('Siết chặt kỷ luật, kỷ cương hành chính trong hoạt động công vụ', ['cong-vu']),
  subject('Tuyển dụng công chức năm {y}', ['cong-vu'], 'year'),
  subject('Thực hiện cơ chế tự chủ tài chính đối với đơn vị sự nghiệp công lập', ['tai-chinh']),
  subject('Thực hành tiết kiệm, chống lãng phí năm {y}', ['tai-chinh'], 'year'),
  subject(
    'Ứng dụng công nghệ thông tin, phát triển Chính quyền số giai đoạn {y} - {z}',
    ['chinh-phu-so'],
    'span',
  ),
  subject('Chuyển đổi số và bảo đảm an toàn thông tin mạng năm {y}', ['chinh-phu-so'], 'year'),
  subject('Đẩy mạnh cung cấp dịch vụ công trực tuyến và đơn giản hóa thủ tục hành chính', [
    'thu-tuc',
    'chinh-phu-so',
  ]),
  subject(
    'Sắp xếp tổ chức bộ máy gắn với cơ cấu lại đội ngũ cán bộ, công chức, viên chức giai đoạn {y} - {z}',
    ['to-chuc', 'cong-vu'],
    'span',
  ),
  subject('Phòng, chống thiên tai và tìm kiếm cứu nạn năm {y}', [], 'year'),
  subject('Tổ chức các hoạt động kỷ niệm ngày thành lập và chào mừng năm mới {y}', []),
  subject('Phòng, chống dịch bệnh trên đàn gia súc, gia cầm năm {y}', [], 'year'),
  subject('Bảo đảm trật tự an toàn giao thông trong dịp Tết Nguyên đán', []),
]
