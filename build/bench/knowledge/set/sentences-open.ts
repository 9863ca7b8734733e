/** What a section of an area says, in the open half; '' is what any paper says. */
export const openHeadings: Readonly<Record<string, readonly string[]>> = {
  'the-che': [
    'Cải cách thể chế',
    'Về xây dựng và hoàn thiện thể chế',
    'Công tác văn bản quy phạm pháp luật',
  ],
  'thu-tuc': [
    'Cải cách thủ tục hành chính',
    'Về thủ tục hành chính',
    'Kiểm soát thủ tục hành chính',
  ],
  'to-chuc': [
    'Cải cách tổ chức bộ máy hành chính nhà nước',
    'Về tổ chức bộ máy',
    'Sắp xếp tổ chức bộ máy',
  ],
  'cong-vu': [
    'Cải cách chế độ công vụ',
    'Xây dựng đội ngũ cán bộ, công chức, viên chức',
    'Về chế độ công vụ',
  ],
  'tai-chinh': ['Cải cách tài chính công', 'Về tài chính công', 'Đổi mới cơ chế tài chính'],
  'chinh-phu-so': [
    'Xây dựng, phát triển Chính phủ điện tử, Chính phủ số',
    'Hiện đại hóa hành chính',
    'Xây dựng Chính quyền điện tử',
  ],
}

export const openSentences: Readonly<Record<string, readonly string[]>> = {
  'the-che': [
    'Rà soát, hệ thống hóa văn bản quy phạm pháp luật; kịp thời sửa đổi, bổ sung hoặc bãi bỏ văn bản trái pháp luật, mâu thuẫn, chồng chéo.',
    'Nâng cao chất lượng thẩm định dự thảo văn bản, bảo đảm tính hợp hiến, hợp pháp và tính thống nhất của hệ thống pháp luật.',
    'Theo dõi tình hình thi hành pháp luật trong lĩnh vực trọng tâm, liên ngành; xử lý kết quả theo dõi thi hành pháp luật.',
    'Thực hiện nghiêm quy trình xây dựng văn bản quy phạm pháp luật, lấy ý kiến dự thảo của đối tượng chịu tác động.',
    'Đánh giá tác động chính sách đầy đủ trong đề nghị xây dựng nghị quyết; công bố danh mục văn bản hết hiệu lực.',
    'Kiện toàn công tác pháp chế, kiểm tra và xử lý văn bản theo thẩm quyền.',
  ],
  'thu-tuc': [
    'Rà soát, đơn giản hóa thủ tục hành chính, cắt giảm ít nhất 20% thời gian giải quyết so với quy định.',
    'Công bố, công khai thủ tục hành chính kịp thời, đầy đủ tại Bộ phận tiếp nhận và trả kết quả.',
    'Thực hiện cơ chế một cửa, một cửa liên thông trong tiếp nhận, giải quyết hồ sơ của tổ chức, cá nhân.',
    'Tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính.',
    'Đánh giá tác động thủ tục hành chính trong quá trình soạn thảo; bãi bỏ giấy tờ không cần thiết.',
    'Niêm yết công khai bộ thủ tục hành chính; hồ sơ trễ hạn phải có thư xin lỗi.',
  ],
  'to-chuc': [
    'Rà soát chức năng, nhiệm vụ, quyền hạn, cơ cấu tổ chức của các cơ quan, khắc phục chồng chéo.',
    'Sắp xếp các phòng chuyên môn, giảm đầu mối bên trong, tinh gọn tổ chức bộ máy.',
    'Thực hiện tinh giản biên chế, quản lý biên chế công chức và số lượng người làm việc đúng quy định.',
    'Đẩy mạnh phân cấp, phân quyền giữa các cấp chính quyền, gắn với kiểm tra.',
    'Sắp xếp lại đơn vị sự nghiệp công lập, giải thể hoặc sáp nhập đơn vị hoạt động không hiệu quả.',
    'Ban hành quy chế làm việc, quy chế phối hợp sau khi kiện toàn bộ máy.',
  ],
  'cong-vu': [
    'Xây dựng đội ngũ cán bộ, công chức, viên chức có phẩm chất, năng lực theo vị trí việc làm.',
    'Tuyển dụng công chức, thi nâng ngạch, thăng hạng theo nguyên tắc cạnh tranh.',
    'Đào tạo, bồi dưỡng kỹ năng, nghiệp vụ cho công chức cấp xã; đổi mới đánh giá, phân loại công chức hằng năm.',
    'Tăng cường kỷ luật, kỷ cương hành chính, đạo đức công vụ; xử lý nghiêm hành vi nhũng nhiễu.',
    'Thực hiện luân chuyển, bổ nhiệm, miễn nhiệm cán bộ lãnh đạo, quản lý đúng tiêu chuẩn chức danh.',
    'Kiểm tra việc thực thi công vụ, chấp hành giờ giấc làm việc của công chức, viên chức.',
  ],
  'tai-chinh': [
    'Thực hiện cơ chế tự chủ, tự chịu trách nhiệm về sử dụng biên chế và kinh phí quản lý hành chính.',
    'Giao quyền tự chủ tài chính cho đơn vị sự nghiệp công lập, lộ trình tính đủ giá dịch vụ công.',
    'Quản lý, sử dụng tài sản công tiết kiệm, đúng tiêu chuẩn, định mức; công khai dự toán, quyết toán ngân sách.',
    'Đẩy mạnh giải ngân vốn đầu tư công; chống thất thu ngân sách nhà nước.',
    'Thực hành tiết kiệm, chống lãng phí; khoán chi hành chính và khoán xe công.',
    'Xã hội hóa dịch vụ sự nghiệp công, chuyển đơn vị đủ điều kiện thành công ty cổ phần.',
  ],
  'chinh-phu-so': [
    'Cung cấp dịch vụ công trực tuyến mức độ 3, mức độ 4 trên Cổng dịch vụ công.',
    'Ứng dụng công nghệ thông tin trong điều hành; gửi, nhận văn bản điện tử có chữ ký số.',
    'Kết nối, chia sẻ dữ liệu giữa các hệ thống thông tin qua trục liên thông.',
    'Số hóa hồ sơ, xây dựng cơ sở dữ liệu dùng chung, bảo đảm an toàn thông tin mạng.',
    'Phát triển hạ tầng số, nền tảng số; đưa phần mềm quản lý văn bản vào sử dụng thống nhất.',
    'Xây dựng Chính quyền điện tử hướng tới Chính quyền số, chuyển đổi số toàn diện.',
  ],
  '': [
    'Xác định rõ nhiệm vụ trọng tâm, thời gian và trách nhiệm của từng cơ quan, đơn vị.',
    'Các cơ quan, đơn vị chủ động xây dựng kế hoạch cụ thể, hoàn thành trước ngày 25 tháng 01.',
    'Định kỳ hằng quý báo cáo kết quả về cơ quan thường trực để tổng hợp.',
    'Trong quá trình thực hiện, nếu có vướng mắc, kịp thời phản ánh để xem xét, giải quyết.',
    'Kinh phí thực hiện được bố trí trong dự toán của các cơ quan, đơn vị theo quy định.',
    'Việc tổ chức thực hiện phải nghiêm túc, thiết thực, hiệu quả, tránh hình thức.',
  ],
  none: [
    'Chủ động phương châm bốn tại chỗ; chuẩn bị lực lượng, vật tư, phương tiện ứng phó bão, lũ.',
    'Kiểm tra hệ thống đê điều, hồ chứa, cống dưới đê trước mùa mưa; tu bổ những đoạn xung yếu.',
    'Tuyên truyền để nhân dân nâng cao ý thức, chủ động bảo vệ tính mạng và tài sản.',
    'Bố trí trực ban 24/24 giờ, tổng hợp thiệt hại và báo cáo theo quy định.',
    'Phối hợp với lực lượng quân đội, công an, y tế tại địa bàn khi có tình huống xảy ra.',
    'Chuẩn bị thuốc, hóa chất, trang thiết bị; tổ chức phun khử trùng tại các khu vực có nguy cơ.',
  ],
}
