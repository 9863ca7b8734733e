/** Pages of office prose, written for this bench: every letter and tone of Vietnamese, numbers, dates, lists. */
import { Chance } from '../search-words.ts'

const sentences = [
  'Các sở, ban, ngành thành phố chủ động xây dựng kế hoạch thực hiện, gửi về Sở Nội vụ trước ngày 15 tháng 12 hằng năm.',
  'Rà soát, cắt giảm ít nhất 20% chi phí tuân thủ thủ tục hành chính thuộc phạm vi quản lý.',
  'Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 95% trở lên; hồ sơ trễ hạn phải có văn bản xin lỗi, nêu rõ lý do.',
  'Ủy ban nhân dân các quận, huyện bố trí kinh phí bảo đảm cho nhiệm vụ cải cách hành chính tại địa phương.',
  'Nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức; siết chặt kỷ luật, kỷ cương công vụ.',
  'Thực hiện số hóa hồ sơ, giấy tờ, kết quả giải quyết ngay khi tiếp nhận tại Bộ phận Một cửa.',
  'Đẩy mạnh thanh toán trực tuyến phí, lệ phí và nghĩa vụ tài chính về đất đai của người dân.',
  'Kiện toàn tổ chức bộ máy theo hướng tinh gọn, giảm đầu mối bên trong, khắc phục chồng chéo chức năng.',
  'Kinh phí thực hiện được bố trí từ ngân sách nhà nước theo phân cấp hiện hành và các nguồn huy động hợp pháp khác.',
  'Giám đốc Sở Tài chính chủ trì thẩm định dự toán, trình Chủ tịch Ủy ban nhân dân thành phố xem xét, quyết định.',
  'Hệ thống thông tin báo cáo được kết nối thông suốt từ cấp xã đến cấp thành phố trước quý II năm 2023.',
  'Khuyến khích doanh nghiệp sử dụng hóa đơn điện tử, chữ ký số và dịch vụ bưu chính công ích.',
  'Định kỳ sáu tháng và hằng năm, các đơn vị tự đánh giá, chấm điểm chỉ số và gửi kết quả để tổng hợp.',
  'Văn phòng theo dõi, đôn đốc; kịp thời báo cáo những vướng mắc phát sinh, đề xuất hướng xử lý.',
  'Công khai đầy đủ quy trình, biểu mẫu trên Cổng dịch vụ công; bãi bỏ những giấy tờ trùng lặp.',
  'Tổ chức ít nhất 03 lớp bồi dưỡng nghiệp vụ cho khoảng 450 lượt cán bộ xã, phường, thị trấn.',
  'Xử lý nghiêm trường hợp nhũng nhiễu, gây phiền hà; biểu dương, khen thưởng sáng kiến hay.',
  'Đơn vị sự nghiệp công lập tự bảo đảm chi thường xuyên phải hoàn thành phương án tự chủ trong năm 2024.',
  'Ngày 07/9/2022, tổ công tác kiểm tra tại 12 phường; kết quả ghi nhận 1.286 hồ sơ đang giải quyết.',
  'Việc khảo sát mức độ hài lòng phải khách quan, độc lập, lấy ý kiến của ít nhất 300 hộ gia đình.',
] as const

const charactersAPage = 1_700

/** Text of one page, in lines of paragraphs; the same for the same number. */
export function paper(number: number): string {
  const chance = new Chance(number + 1)
  const lines = [`${100 + number}. Nhiệm vụ và giải pháp chủ yếu`]
  let length = 0
  while (length < charactersAPage) {
    const sentence = sentences[chance.below(sentences.length)] ?? ''
    lines.push(sentence)
    length += sentence.length
  }
  return lines.join('\n')
}
